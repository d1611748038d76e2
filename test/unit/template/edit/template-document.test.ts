import { describe, expect, it } from 'vitest'
import { openTemplateDocument, plainBlocks } from '../../../../shared/template/edit/template-document'

const source = `version: 1
id: small
name: 小模板
indicators: { 机构: [{ name: 机构数, unit: 个, kind: stock }] }
blocks:
  - title: 报告
  - table: { caption: 甲, rows: [机构数], columns: &列 [{ header: 数 }] }
  - table: { caption: 乙, rows: [机构数], columns: *列 }
`

describe('openTemplateDocument', () => {
  it('gives every block with its number in the file, shared parts written out', () => {
    const opened = openTemplateDocument(source, 'a.yaml')
    expect(opened.ok && opened.value.document).toEqual({
      ...{ file: 'a.yaml', source, added: [] },
      blocks: [
        { origin: 0, content: { title: '报告' } },
        { origin: 1, content: { table: { caption: '甲', rows: ['机构数'], columns: [{ header: '数' }] } } },
        { origin: 2, content: { table: { caption: '乙', rows: ['机构数'], columns: [{ header: '数' }] } } },
      ],
    })
    expect(opened.ok && opened.value.template.name).toBe('小模板')
  })

  it('refuses what cannot be parsed, with its faults', () => {
    const opened = openTemplateDocument(source.replace('title: 报告', "title: '{{'"), 'a.yaml')
    expect(!opened.ok && opened.error.map(({ code }) => code)).toEqual(['template.sentence-unclosed'])
  })
})

describe('plainBlocks', () => {
  it('finds none in a file that has none', () => {
    expect(plainBlocks('version: 1')).toEqual([])
    expect(plainBlocks('')).toEqual([])
  })
})
