import { describe, expect, it } from 'vitest'
import {
  changeText,
  choose,
  countKinds,
  defaultChoice,
  differenceKey,
  keysToAccept,
  listDifferences,
} from '../../../../../renderer/import/session/difference-list'
import { figureText } from '../../../../../renderer/components/figure-text'
import type { DifferenceKind, FigureDifference } from '../../../../../shared/api/contract'
import type { Figure, FigureValue } from '../../../../../shared/model/figure'
import { yearPeriod } from '../../../../../shared/model/period'

function figure(value: FigureValue): Figure {
  const period = yearPeriod(2022)
  return { indicator: '甲', region: null, period, value, qualifier: null, status: 'final', note: null, source: null }
}

const number = (value: number): Figure => figure({ tag: 'number', number: value })

function difference(indicator: string, year: number, kind: DifferenceKind): FigureDifference {
  const place = { indicator, region: null, period: yearPeriod(year) }
  return { place, indicatorName: indicator, kind, before: null, after: null }
}

const all = [
  difference('甲', 2021, 'new'),
  difference('乙', 2021, 'changed'),
  difference('甲', 2022, 'same'),
  difference('甲', 2020, 'vanished'),
]
const kinds = new Set<DifferenceKind>(['new', 'changed', 'vanished', 'same'])

describe('listDifferences: conversions', () => {
  it('names each conversion of an indicator once', () => {
    const converted = (year: number, from: string, factor: number): FigureDifference => ({
      ...difference('甲', year, 'new'),
      conversion: { from, to: '人', factor, before: 1, after: factor },
    })
    const [line] = listDifferences(
      [converted(2020, '万人', 10_000), converted(2021, '万人', 10_000), converted(2022, '千人', 1000)],
      {
        kinds,
        search: '',
        closed: new Set(['甲']),
      },
    )
    expect(line?.tag === 'indicator' && line.conversions.map(({ from }) => from)).toEqual(['万人', '千人'])
  })
})

describe('keysToAccept', () => {
  it('takes in everything new and changed at first, and removes nothing unasked', () => {
    const chosen = defaultChoice(all)
    expect(chosen.size).toBe(2)
    expect(keysToAccept(all, chosen)).toBe('all')
  })

  it('never ticks what somebody corrected by hand', () => {
    const corrected = all.map((figureDifference) =>
      figureDifference.kind === 'changed' ? { ...figureDifference, before: number(5) } : figureDifference,
    )
    const source = { file: '甲.xlsx', sheet: '表', cell: 'B2', raw: '5' }
    const imported = all.map((figureDifference) =>
      figureDifference.kind === 'changed'
        ? { ...figureDifference, before: { ...number(5), source } }
        : figureDifference,
    )
    expect(defaultChoice(imported).size).toBe(2)
    const fresh = all.filter(({ kind }) => kind === 'new').map(differenceKey)
    expect([...defaultChoice(corrected)]).toEqual(fresh)
    // Not "all", which would take the correction back.
    expect(keysToAccept(corrected, defaultChoice(corrected))).toEqual(fresh)
  })

  it('names the keys as soon as the choice is another one', () => {
    const vanished = all.filter(({ kind }) => kind === 'vanished').map(differenceKey)
    expect(keysToAccept(all, choose(defaultChoice(all), vanished, true))).toHaveLength(3)
    const fresh = all.filter(({ kind }) => kind === 'new').map(differenceKey)
    expect(keysToAccept(all, new Set(fresh))).toEqual(fresh)
    expect(keysToAccept(all, new Set())).toEqual([])
  })
})

describe('listDifferences', () => {
  it('puts figures under their indicators in the order of the workbook', () => {
    const lines = listDifferences(all, { kinds, search: '', closed: new Set() })
    expect(lines.map((line) => (line.tag === 'indicator' ? line.name : line.difference.kind))).toEqual([
      '甲',
      'new',
      'same',
      'vanished',
      '乙',
      'changed',
    ])
    expect(lines[0]).toMatchObject({ count: 3, keys: { length: 2 } })
  })

  it('filters by kind and name and folds', () => {
    const changed = listDifferences(all, { kinds: new Set(['changed']), search: '', closed: new Set() })
    expect(changed).toHaveLength(2)
    expect(listDifferences(all, { kinds, search: ' 甲 ', closed: new Set(['甲']) })).toMatchObject([{ isOpen: false }])
    expect(countKinds(all)).toEqual({ new: 1, changed: 1, vanished: 1, same: 1 })
  })
})

describe('changeText', () => {
  const between = (before: Figure | null, after: Figure | null) =>
    changeText({ ...difference('甲', 2022, 'changed'), before, after })

  it('is signed and free of binary noise', () => {
    expect(between(number(0.1), number(0.3))).toBe('+0.2')
    expect(between(number(1261), number(1260))).toBe('-1')
    expect(between(number(5), number(0))).toBe('-5')
  })

  it('is nothing where one of them is no number: missing is not zero', () => {
    expect(between(figure({ tag: 'missing', mark: 'none', text: '—' }), number(3))).toBeNull()
    expect(between(number(3), null)).toBeNull()
    expect(between(number(3), number(3))).toBeNull()
  })
})

describe('figureText', () => {
  it('shows numbers, hedges, marks and invalid text as they stand', () => {
    expect(figureText(number(4060.0000000000005))).toBe('4060')
    const about = { sense: 'below', word: '近', place: 'before', numeral: null } as const
    expect(figureText({ ...number(3.7), qualifier: about })).toBe('近3.7')
    expect(figureText(figure({ tag: 'missing', mark: 'none', text: '—' }))).toBe('—')
    expect(figureText(figure({ tag: 'missing', mark: 'blank', text: '' }))).toBe('')
    expect(figureText(figure({ tag: 'invalid', text: '约十' }))).toBe('约十')
    expect(figureText(number(0))).toBe('0')
  })
})
