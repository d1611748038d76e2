import { describe, expect, it } from 'vitest'
import { attachmentHeader } from '../../../electron/web/attachment-header'

describe('attachmentHeader', () => {
  it('names a file plainly and in RFC 5987', () => {
    expect(attachmentHeader('report.pdf')).toBe(`attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`)
    expect(attachmentHeader('年报.pdf')).toContain(`filename="__.pdf"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf`)
  })

  it('lets no name end the header or begin another one', () => {
    const header = attachmentHeader('a"\r\nSet-Cookie: b\\%.pdf')
    expect(header).not.toMatch(/[\r\n]/u)
    expect(header.match(/"/gu)).toHaveLength(2)
    expect(attachmentHeader("a'(b)*.pdf")).toContain("UTF-8''a%27%28b%29%2A.pdf")
  })
})
