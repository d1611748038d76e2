import { describe, expect, it } from 'vitest'
import { formatCell, formatEditText } from '../../../shared/grid/format-cell'
import { parseFigure } from '../../../shared/grid/parse-figure'
import { plainIndicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import { figureOf } from '../../helpers/project/grid-sample'

const people = { ...plainIndicator('人数', '人'), decimals: 1 }

describe('formatCell', () => {
  it('groups digits and gives the decimals of the indicator', () => {
    expect(formatCell(figureOf('人数', 2020, 1234567), people)).toBe('1,234,567.0')
  })

  it('shows a number in full that its decimals would make zero', () => {
    expect(formatCell(figureOf('人数', 2020, 0.004), people)).toBe('0.004')
  })

  it('does not group a year', () => {
    expect(formatCell(figureOf('人数', 2020, 2018), { ...people, kind: 'event', decimals: null })).toBe('2018')
  })

  it('shows marks and invalid text as they were written, and nothing for no figure', () => {
    expect(formatCell(figureOf('人数', 2020, { tag: 'missing', mark: 'none', text: '—' }), people)).toBe('—')
    expect(formatCell(figureOf('人数', 2020, { tag: 'invalid', text: '待核' }), people)).toBe('待核')
    expect(formatCell(undefined, people)).toBe('')
  })
})

describe('formatEditText', () => {
  it.each(['1234.56', '约7700', '超1.18', '—', '待核', '-3.2'])(
    'gives %s back, which reads as the same figure',
    (text) => {
      const place = { indicator: '人数', region: null, period: yearPeriod(2020) }
      const figure = parseFigure(text, place, people, undefined)
      expect(figure).not.toBeNull()
      expect(formatEditText(figure ?? undefined, people)).toBe(text)
      expect(parseFigure(text, place, people, figure ?? undefined)).toBe(figure)
    },
  )
})

describe('a hedge behind 万 or 亿', () => {
  it.each([
    ['2万余', '亿元'],
    ['1.8万余', '亿元'],
    ['3亿余', '亿元'],
    ['10万余', '人'],
    ['10万余', '万人'],
    ['2亿余', '人'],
    ['2千万余', '元'],
  ])('%s under %s reads again as the same figure and never as 0.0002亿余', (text, unit) => {
    const indicator = { ...plainIndicator('数', unit), decimals: null }
    const place = { indicator: '数', region: null, period: yearPeriod(2020) }
    const figure = parseFigure(text, place, indicator, undefined)
    const shown = formatEditText(figure ?? undefined, indicator)
    expect(shown).not.toMatch(/^0\./u)
    expect(parseFigure(shown, place, indicator, undefined)?.value).toEqual(figure?.value)
  })
})
