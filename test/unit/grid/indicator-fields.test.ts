import { describe, expect, it } from 'vitest'
import { fieldsOf, indicatorWith } from '../../../shared/grid/indicator-fields'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import type { IndicatorFormula } from '../../../shared/model/indicator-formula'

const full: Indicator = {
  id: 'x',
  name: '养老床位',
  aliases: ['床位'],
  unit: '万张',
  kind: 'stock',
  decimals: 1,
  section: ['养老', '机构'],
  department: '养老服务科',
  definition: '年末数',
  breaks: [{ year: 2019, note: '含社区床位' }],
  partOf: 'y',
  formula: null,
}

const formulas: readonly IndicatorFormula[] = [
  { tag: 'share', part: 'a', whole: 'b' },
  { tag: 'growth', of: 'a' },
  { tag: 'difference', from: 'a', less: 'b' },
  { tag: 'sum', terms: ['a', 'b', 'c'] },
  { tag: 'per', of: 'a', over: 'b', perUnit: '万人' },
]

describe('indicatorWith', () => {
  it.each([null, ...formulas])('gives back what fieldsOf took apart, with formula %o', (formula) => {
    expect(indicatorWith(full, fieldsOf({ ...full, formula }))).toEqual({ ...full, formula })
  })

  it('turns empty texts into nothing, cleans names and sorts changes of definition', () => {
    const fields = {
      ...fieldsOf(full),
      name: ' 床位数 ',
      aliases: ['床位', ' 床位 ', '', '床位数'],
      section: '养老>机构 › 床位',
      department: ' ',
      definition: '',
      partOf: '',
      kind: '' as const,
      breaks: [
        { year: 2021, note: ' 乙 ' },
        { year: null, note: '' },
        { year: 2015, note: '甲' },
      ],
    }
    expect(indicatorWith(plainIndicator('', ''), fields)).toEqual({
      ...plainIndicator('床位数', '万张'),
      id: '',
      aliases: ['床位'],
      decimals: 1,
      section: ['养老', '机构', '床位'],
      breaks: [
        { year: 2015, note: '甲' },
        { year: 2021, note: '乙' },
      ],
    })
  })
})
