import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthRate } from '../../../shared/derive/growth-rate'
import { share } from '../../../shared/derive/share'
import { groupThousands, printFigure } from '../../../shared/report/print-figure'
import { plainStyle, type Hedge, type PrintStyle } from '../../../shared/report/print-style'
import { over, type SeriesSpec } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

const of = (value: NonNullable<SeriesSpec['figures']>[string], more: SeriesSpec = {}) =>
  yearQuantity('床位', { unit: '张', ...more, figures: { 2022: value } })(2022)
const printed = (quantity: ReturnType<typeof of>, style: Partial<PrintStyle> = {}): string => {
  const result = printFigure(quantity, { ...plainStyle, ...style })
  return result.ok ? result.value.text : result.error.map(({ code }) => code).join(' ')
}
const hedge = (word: string, sense: Hedge['sense'], target: number | null = null): Hedge => ({
  ...{ word, sense, target },
  follows: word === '余' || word === '多',
})

describe('printFigure', () => {
  it('rounds half up on decimal digits, negative figures away from zero alike', () => {
    expect(printed(of(1.005), { decimals: 2 })).toBe('1.01')
    expect(printed(of(2.5), { decimals: 0 })).toBe('3')
    expect(printed(of(-2.5), { decimals: 0 })).toBe('-3')
  })

  it('prints zero as zero, and nothing of what is missing or cannot be read', () => {
    expect(printed(of(0))).toBe('0')
    expect(printed(of(0), { decimals: 1 })).toBe('0.0')
    expect(printed(of('—'))).toBe('derive.marked-figure')
    expect(printed(of('!若干'))).toBe('derive.invalid-figure')
  })

  it('never prints minus zero', () => {
    const at = yearQuantity('床位', { unit: '张', figures: { 2021: 100_000, 2022: 99_999 } })
    expect(printed(growthRate(at(2022), at(2021), '增速'), { decimals: 1, hedge: null })).not.toMatch(
      /^-0(?:\.0+)?%?$/u,
    )
  })

  it('takes more decimals where fewer would show nothing, or a part as all', () => {
    const part = (number: number) => share(of(number), of(100_000))
    expect(printed(part(20), { decimals: 1 })).toBe('0.02%')
    expect(printed(part(99_980), { decimals: 1 })).toBe('99.98%')
    expect(printed(part(100_000), { decimals: 1 })).toBe('100.0%')
    expect(printed(part(0), { decimals: 1 })).toBe('0.0%')
  })

  it('counts in 万 and 亿 with their unit, and refuses that of a ratio', () => {
    expect(printed(of(292_617, { unit: '人' }), { scale: 1e4, unit: 'full' })).toBe('29.26万人')
    expect(printed(of(5, { unit: '万元' }), { unit: 'full' })).toBe('5万元')
    expect(printed(of(5, { unit: '%' }), { scale: 1e4 })).toBe('template.no-scale')
  })

  it('keeps a hedge of the source and rounds to its side', () => {
    expect(printed(of({ number: 3.79, qualifier: over('超') }), { decimals: 1 })).toBe('超3.7')
    const near = { sense: 'below', word: '近', place: 'before', numeral: null } as const
    expect(printed(of({ number: 3.71, qualifier: near }), { decimals: 1 })).toBe('近3.8')
  })

  it('puts a hedge of the template only where it is true', () => {
    expect(printed(of(26), { hedge: hedge('余', 'above', 20) })).toBe('20余')
    expect(printed(of(20), { hedge: hedge('余', 'above', 20) })).toBe('template.untrue-hedge')
    expect(printed(of(98), { hedge: hedge('近', 'below', 100) })).toBe('近100')
    expect(printed(of(89), { hedge: hedge('近', 'below', 100) })).toBe('template.untrue-hedge')
    expect(printed(of(96), { hedge: hedge('约', 'about', 100) })).toBe('约100')
    expect(printed(of(94), { hedge: hedge('约', 'about', 100) })).toBe('template.untrue-hedge')
  })

  it('says 不足 of what lies below a number, however far, and above nothing', () => {
    const less = (target: number | null) => ({ hedge: { ...hedge('不足', 'below', target), isFar: true as const } })
    expect(printed(of(0.04), less(0.1))).toBe('不足0.1')
    expect(printed(of(0.04), { ...less(null), decimals: 1 })).toBe('不足0.1')
    expect(printed(of(20), less(100))).toBe('不足100')
    expect(printed(of(0.1), less(0.1))).toBe('template.untrue-hedge')
    expect(printed(of(0), less(0.1))).toBe('template.untrue-hedge')
  })

  it('lets no bound of the source stand for a bound on the other side', () => {
    const above = of({ number: 98, qualifier: over('超') })
    expect(printed(above, { hedge: hedge('近', 'below', 100) })).toBe('template.untrue-hedge')
    expect(printed(above, { hedge: hedge('超', 'above', 90) })).toBe('超90')
  })

  it('parts thousands in tables', () => {
    expect(printed(of(1_234_567), { grouping: true })).toBe('1,234,567')
  })

  it('prints a number that is the figure to within half of its last digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        (thousandths, decimals) => {
          const value = thousandths / 1000
          const text = printed(of(value), { decimals, unit: 'none', grouping: true }).replaceAll(',', '')
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('groupThousands', () => {
  it('puts a comma between thousands of the whole part only', () => {
    expect(['999', '1000', '-1234567.8912', '0.12345'].map(groupThousands)).toEqual([
      ...['999', '1,000', '-1,234,567.8912', '0.12345'],
    ])
  })
})
