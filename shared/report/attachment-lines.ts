/** A line of the attachments: the words before the name, and the name. */
export interface AttachmentLine {
  readonly label: string
  readonly name: string
}

/** 附件说明 by GB/T 9704-2012, 7.3.4: numbered where there are several, and no mark behind a name. */
export function attachmentLines(items: readonly string[]): readonly AttachmentLine[] {
  return items.map((item, at) => ({
    label: `${at === 0 ? '附件：' : ''}${items.length > 1 ? `${at + 1}.` : ''}`,
    name: item.replace(/[。，；、.,;]+$/u, ''),
  }))
}
