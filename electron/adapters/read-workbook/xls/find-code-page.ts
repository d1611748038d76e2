import { isGb2312 } from '../is-gb2312'

const record = { begin: 0x0809, codePage: 0x42, boundSheet: 0x85, label: 0x0204, richLabel: 0xd6 } as const
/** The record that begins a workbook of Excel 97 and later, whose texts are in Unicode. */
const unicodeVersion = 0x0600
const simplifiedChinese = 936

/** How the texts of an old workbook are read. */
export interface OldTexts {
  /** Number of the code page, where the workbook itself names none; null where it does or needs none. */
  readonly codePage: number | null
  /** Whether its letters are in a code page that nobody names and that is not Chinese. */
  readonly isUnreadable: boolean
}

/**
 * The code page of a workbook of Excel 5 or 95 that names none: simplified Chinese where all its texts beyond ASCII are Chinese
 * under it. What they are else cannot be known.
 */
export function findCodePage(stream: Uint8Array): OldTexts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const texts: Uint8Array[] = []
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const content = stream.subarray(at + 4, at + 4 + length)
    const isNew = type === record.begin && length >= 2 && view.getUint16(at + 4, true) === unicodeVersion
    if (isNew || type === record.codePage) return { codePage: null, isUnreadable: false }
    const text = textIn(type, content)
    if (text.some((byte) => byte > 0x7f)) texts.push(text)
    at += 4 + length
  }
  if (texts.length === 0) return { codePage: null, isUnreadable: false }
  return texts.every(isGb2312)
    ? { codePage: simplifiedChinese, isUnreadable: false }
    : { codePage: null, isUnreadable: true }
}

/** The text that a record of a sheet's name or of a cell holds; of no length for others. */
function textIn(type: number, content: Uint8Array): Uint8Array {
  if (type === record.boundSheet) return content.subarray(7)
  if (type !== record.label && type !== record.richLabel) return content.subarray(0, 0)
  const length = (content[6] ?? 0) + (content[7] ?? 0) * 256
  return content.subarray(8, 8 + length)
}
