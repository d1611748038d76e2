import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../../shared/model/figure'
import { plainIndicator } from '../../../../shared/model/indicator'
import { yearPeriod } from '../../../../shared/model/period'
import { figureCell, qualifiedText, statusWord } from '../../../../shared/render/workbook/figure-cell'

const indicator = plainIndicator('床位', '张')
const figure = (changes: Partial<Figure>): Figure => ({
  ...{ indicator: '床位', region: null, period: yearPeriod(2022), value: { tag: 'number', number: 1200.5 } },
  ...{ qualifier: null, status: 'final', note: null, source: null },
  ...changes,
})

describe('figureCell', () => {
  it('keeps number, mark, words and nothing apart', () => {
    expect(figureCell(figure({}), indicator)).toMatchObject({
      value: { tag: 'number', number: 1200.5 },
      numberFormat: '#,##0.0',
    })
    expect(figureCell(figure({ value: { tag: 'missing', mark: 'none', text: '—' } }), indicator).value).toEqual({
      tag: 'text',
      text: '—',
    })
    const invalid = figureCell(figure({ value: { tag: 'invalid', text: '待定' } }), indicator)
    expect(invalid).toMatchObject({ style: 'invalid', note: '原文不是数，未参与计算' })
    expect(figureCell(undefined, indicator).value).toEqual({ tag: 'empty' })
  })

  it('says once that a figure is provisional', () => {
    expect(figureCell(figure({ status: 'provisional', note: '快报' }), indicator).note).toBe('初步数\n快报')
    expect(figureCell(figure({ status: 'provisional', note: '初步数据' }), indicator).note).toBe('初步数据')
    expect(statusWord('final')).toBeNull()
  })

  it('shows a year without thousands separators', () => {
    const year = figureCell(figure({ value: { tag: 'number', number: 2019 } }), { ...indicator, kind: 'event' })
    expect(year.numberFormat).toBe('0')
  })
})

describe('qualifiedText', () => {
  const above = { sense: 'above', word: '余', numeral: null } as const
  it('is the text of the source where that states the number, else put together', () => {
    const source = { file: 'a', sheet: 'b', cell: 'C1', raw: '1.2万余' }
    expect(qualifiedText(figure({ source }), 12000, { ...above, place: 'after-scale' })).toBe('1.2万余')
    expect(qualifiedText(figure({}), 12000, { ...above, place: 'after-scale' })).toBe('1.2万余')
    expect(qualifiedText(figure({}), 30, { ...above, place: 'after-number' })).toBe('30余')
    expect(qualifiedText(figure({}), 30, { ...above, place: 'before', word: '超' })).toBe('超30')
  })
})
