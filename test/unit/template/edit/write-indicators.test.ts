import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { writeIndicators } from '../../../../shared/template/edit/write-indicators'

const beds = { name: '床位', unit: '张', kind: 'stock' } as const

describe('writeIndicators', () => {
  it('puts an indicator behind the last of its section, whatever follows', () => {
    const source = `indicators:\n  机构:\n    - { name: 机构数, kind: stock } # 年末\n  # 下一类\n  救助:\n    - { name: 低保, kind: stock }\nblocks: []\n`
    expect(writeIndicators(source, [{ section: '机构', indicator: beds }])).toBe(
      source.replace('# 年末\n', '# 年末\n    - { name: 床位, unit: 张, kind: stock }\n'),
    )
  })

  it.each([
    ['no section yet', 'indicators: {}\nblocks: []\n', {}],
    [
      'a section in brackets',
      'indicators:\n  机构: [{ name: 机构数, kind: stock }]\nblocks: []\n',
      { name: '机构数', kind: 'stock' },
    ],
    [
      'all sections in brackets',
      'indicators: { 机构: [{ name: 机构数, kind: stock }] }\n',
      { name: '机构数', kind: 'stock' },
    ],
  ])('writes into %s', (_, source, before) => {
    const { indicators } = parse(writeIndicators(source, [{ section: '机构', indicator: beds }])) as {
      indicators: Record<string, unknown>
    }
    expect(indicators).toEqual({ 机构: 'name' in before ? [before, beds] : [beds] })
  })

  it('quotes names of sections and indicators that YAML would read otherwise', () => {
    const added = { section: '一: 二 # 三', indicator: { ...beds, name: '- 甲: 乙', unit: '%' } }
    const text = writeIndicators('indicators:\n  机构:\n    - { name: 机构数, kind: stock }\n', [added])
    expect((parse(text) as { indicators: Record<string, unknown> }).indicators['一: 二 # 三']).toEqual([
      added.indicator,
    ])
  })
})
