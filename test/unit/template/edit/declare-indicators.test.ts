import { describe, expect, it } from 'vitest'
import { plainIndicator, type Indicator } from '../../../../shared/model/indicator'
import { declareIndicators, usedIndicators, withDeclared } from '../../../../shared/template/edit/declare-indicators'
import { openTemplateDocument, type BlockInput } from '../../../../shared/template/edit/template-document'
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

const declaredAs = (...indicators: readonly Indicator[]) => [
  ...declareIndicators(opened().template, indicators).values(),
]

describe('declareIndicators', () => {
  it('finds what the template declares, by name or alias', () => {
    expect(declaredAs(plainIndicator('机构总数', '个'), plainIndicator('机构数', '个'))).toEqual([
      { name: '机构数', added: null },
      { name: '机构数', added: null },
    ])
  })

  it('gives others a name that a sentence may hold, with what the project knows of them', () => {
    const indicator = {
      ...plainIndicator('床位（张） 其中', '张'),
      ...{ kind: 'stock' as const, decimals: 0, section: ['民政', '养老'], department: '养老处' },
    }
    const { document } = opened()
    const added = declaredAs(indicator).flatMap((declared) => declared.added ?? [])
    const parsed = parseTemplate(writeTemplateDocument({ ...document, added }), 'template.yaml')
    expect(parsed.ok && parsed.value.indicators.at(-1)).toMatchObject({
      ...{ name: '床位张其中', aliases: ['床位（张） 其中'], unit: '张', kind: 'stock', decimals: 0 },
      ...{ section: ['养老'], department: '养老处' },
    })
  })

  it('never takes the name of a year, a setting or another indicator', () => {
    const indicators = [plainIndicator('单位名称', '个'), plainIndicator('上年', '%'), plainIndicator('床（位）', '张')]
    const names = declaredAs(...indicators, plainIndicator('床位', '张')).map(({ name }) => name)
    expect(names).toEqual(['单位名称2', '上年2', '床位', '床位2'])
  })

  it('takes the kind of an indicator of which nobody said it from the unit', () => {
    const kindOf = (unit: string) => declaredAs(plainIndicator('甲', unit))[0]?.added?.indicator.kind
    expect([kindOf('%'), kindOf('位'), kindOf('万人')]).toEqual(['share', 'rank', 'stock'])
  })
})

describe('usedIndicators', () => {
  const declared = declaredAs(
    plainIndicator('床位', '张'),
    plainIndicator('护理床位', '张'),
    plainIndicator('机构数', '个'),
  )
  const usedIn = (content: BlockInput) =>
    usedIndicators([{ origin: null, content }], declared).map(({ indicator }) => indicator.name)

  it('finds them in sentences, as arguments, in lists, tables and charts', () => {
    expect(usedIn({ paragraph: ['{{护理床位 | 占比: 床位}}'] })).toEqual(['床位', '护理床位'])
    expect(usedIn({ note: '{{床位、护理床位}}' })).toEqual(['床位', '护理床位'])
    expect(usedIn({ table: { caption: '表', rows: [{ indicator: '床位' }], columns: [{ header: '数' }] } })).toEqual([
      '床位',
    ])
    expect(usedIn({ chart: { caption: '图', indicators: ['护理床位'] } })).toEqual(['护理床位'])
  })

  it('leaves out those that only words contain, and those that are declared', () => {
    expect(usedIn({ paragraph: ['{{机构数}}个，护理床位数另列。'] })).toEqual([])
  })
})

describe('withDeclared', () => {
  it('knows every indicator of the project, and stays the same where it knows all', () => {
    const { template } = opened()
    expect(withDeclared(template, [plainIndicator('机构数', '个')])).toBe(template)
    const { indicators } = withDeclared(template, [plainIndicator('床位（张）', '张')])
    expect(indicators.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['机构数', '机构总数'],
      ['床位张', '床位（张）'],
    ])
  })
})
