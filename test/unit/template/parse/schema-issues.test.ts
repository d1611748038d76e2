import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import { formatIssue } from '../../../../shared/text/messages'
import { templateText } from '../../../helpers/report/one-sentence-template'

function faultsOf(text: string): readonly { readonly line: number | null; readonly words: string }[] {
  const parsed = parseTemplate(text, 't.yaml')
  if (parsed.ok) return []
  return parsed.error.map((fault) => ({
    line: fault.place?.tag === 'template' ? fault.place.line : null,
    words: formatIssue(fault, 'zh-CN'),
  }))
}

describe('schemaIssues', () => {
  it('stands at the value or key that is wrong, and says what it should be', () => {
    const text = templateText({ blocks: [{ paragraph: ['共{{床位}}张。'] }] })
    const wrong = text.replace('version: 1', 'version: 一').replace('kind: stock', 'kind: 时点')
    const faults = faultsOf(wrong)
    expect(faults.some(({ line }) => line === 1)).toBe(true)
    expect(faults.some(({ line }) => line === wrong.split('\n').findIndex((row) => row.includes('时点')) + 1)).toBe(
      true,
    )
    for (const { words } of faults) expect(words).not.toMatch(/invalid|expected|received/iu)
  })

  it('suggests the key that was misspelt', () => {
    const text = templateText({ blocks: [{ paragraf: ['共{{床位}}张。'] }] })
    expect(
      faultsOf(text)
        .map(({ words }) => words)
        .join(),
    ).toContain('paragraph')
  })
})
