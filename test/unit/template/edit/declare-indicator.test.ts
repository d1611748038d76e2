import { describe, expect, it } from 'vitest'
import { plainIndicator } from '../../../../shared/model/indicator'
import { declareIndicator } from '../../../../shared/template/edit/declare-indicator'
import { openTemplateDocument } from '../../../../shared/template/edit/template-document'
import { writeTemplateDocument } from '../../../../shared/template/edit/write-template-document'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'

const source = `version: 1
id: small
name: 小模板
settings: { 单位名称: 某局 }
indicators:
  机构: [{ name: 机构数, unit: 个, kind: stock, aliases: [机构总数] }]
blocks:
  - paragraph: ['{{机构数}}个。']
`

function opened() {
  const result = openTemplateDocument(source, 'template.yaml')
  if (!result.ok) throw new Error('not opened')
  return result.value
}

describe('declareIndicator', () => {
  it('finds what the template declares, by name or alias', () => {
    const { document, template } = opened()
    expect(declareIndicator(document, template, plainIndicator('机构总数', '个'))).toEqual({ name: '机构数', document })
  })

  it('declares an indicator under a name that a sentence may hold, with what the project knows of it', () => {
    const { document, template } = opened()
    const indicator = {
      ...plainIndicator('床位（张） 其中', '张'),
      ...{ kind: 'stock' as const, decimals: 0, section: ['民政', '养老'], department: '养老处' },
    }
    const declared = declareIndicator(document, template, indicator)
    expect(declared.name).toBe('床位张其中')
    const parsed = parseTemplate(writeTemplateDocument(declared.document), 'template.yaml')
    expect(parsed.ok && parsed.value.indicators.at(-1)).toMatchObject({
      ...{ name: '床位张其中', aliases: ['床位（张） 其中'], unit: '张', kind: 'stock', decimals: 0 },
      ...{ section: ['养老'], department: '养老处' },
    })
  })

  it('declares it once, and never under the name of a year, a setting or another indicator', () => {
    const { document, template } = opened()
    const first = declareIndicator(document, template, plainIndicator('单位名称', '个'))
    expect(first.name).toBe('单位名称2')
    const again = declareIndicator(first.document, template, plainIndicator('单位名称', '个'))
    expect(again).toEqual({ name: '单位名称2', document: first.document })
    expect(declareIndicator(document, template, plainIndicator('上年', '%')).name).toBe('上年2')
  })

  it('takes the kind of an indicator of which nobody said it from the unit', () => {
    const { document, template } = opened()
    const kindOf = (unit: string) =>
      declareIndicator(document, template, plainIndicator('甲', unit)).document.added[0]?.indicator.kind
    expect([kindOf('%'), kindOf('位'), kindOf('万人')]).toEqual(['share', 'rank', 'stock'])
  })
})
