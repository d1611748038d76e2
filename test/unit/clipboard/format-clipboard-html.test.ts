import { describe, expect, it } from 'vitest'
import { formatClipboardHtml } from '../../../shared/clipboard/format-clipboard-html'

describe('formatClipboardHtml', () => {
  it('leaves numbers to be numbers, and marks all else as text', () => {
    expect(formatClipboardHtml([['683.5', '1-2', '']])).toBe(
      `<meta charset="utf-8"><table><tr><td>683.5</td><td style="mso-number-format:'\\@'">1-2</td><td></td></tr></table>`,
    )
  })

  it('writes signs of HTML and line breaks so that they are read back', () => {
    expect(formatClipboardHtml([['<b> & "c"\r\nd']])).toContain('&lt;b&gt; &amp; &quot;c&quot;<br>d')
  })
})
