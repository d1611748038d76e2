import type { Page } from 'playwright-core'

export interface Pasted {
  readonly text?: string
  readonly html?: string
  readonly files?: readonly { readonly name: string; readonly type: string; readonly bytes: readonly number[] }[]
}

/** Pastes what another program put on the clipboard: Chromium cleans what a page itself puts there, and takes no files. */
export async function paste(page: Page, { text, html, files = [] }: Pasted): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    const { text, html, files } = ${JSON.stringify({ text, html, files })}
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (html !== undefined) clipboardData.setData('text/html', html)
    for (const { name, type, bytes } of files) clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }))
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })()`)
}
