import { describe, expect, it } from 'vitest'
import { parseTemplateSource } from '../../../../shared/template/parse/template-source'
import { formatIssue } from '../../../../shared/text/messages'

describe('parseTemplateSource', () => {
  it('names line and column of a fault, in the reader’s language', () => {
    const parsed = parseTemplateSource('version: 1\nname: "未完\n', 't.yaml')
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.error[0]?.place).toMatchObject({ tag: 'template', file: 't.yaml' })
    for (const fault of parsed.error)
      expect(formatIssue(fault, 'zh-CN')).not.toMatch(/missing|closing|quote|expected/iu)
  })

  it('gives the values of a sound file', () => {
    expect(parseTemplateSource('version: 1\n', 't.yaml').ok).toBe(true)
  })
})
