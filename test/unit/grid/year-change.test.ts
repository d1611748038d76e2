import { describe, expect, it } from 'vitest'
import { yearChange } from '../../../shared/grid/year-change'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import type { FigureValue } from '../../../shared/model/figure'
import { figureOf } from '../../helpers/project/grid-sample'

function change(from: number | FigureValue | null, to: number | FigureValue | null, more: Partial<Indicator> = {}) {
  const indicator = { ...plainIndicator('床位', '张'), ...more }
  const entries = [
    ['2021', from],
    ['2022', to],
  ] as const
  const series = new Map(
    entries.flatMap(([year, value]) =>
      value === null ? [] : [[year, figureOf('床位', Number(year), value)] as const],
    ),
  )
  return yearChange({ indicator, series, derived: null }, 2022, null, 'zh-CN')
}

describe('yearChange', () => {
  it('gives the rate with its sign, and points of a ratio without %', () => {
    expect(change(100, 103.2)).toMatchObject({ text: '+3.2%', isSpike: false })
    expect(change(100, 97)).toMatchObject({ text: '-3.0%' })
    expect(change(12, 10.6, { unit: '%', kind: 'share' })).toMatchObject({ text: '-1.4', isSpike: false })
  })

  it('marks a large rise or fall', () => {
    expect(change(100, 131)?.isSpike).toBe(true)
    expect(change(100, 69)?.isSpike).toBe(true)
    expect(change(100, 130)?.isSpike).toBe(false)
  })

  it('gives no sign to what rounds to nothing', () => {
    expect(change(100, 100)?.text).toBe('0.0%')
    expect(change(100_000, 100_001)?.text).toBe('0.0%')
  })

  it('says why there is no rate from zero', () => {
    const found = change(0, 5)
    expect(found).toMatchObject({ text: '', isSpike: false })
    expect(found?.formula).not.toBe('')
  })

  it('is none where a figure is missing or unreadable, and of ranks and events', () => {
    expect(change(null, 5)).toBeNull()
    expect(change(5, { tag: 'missing', mark: 'none', text: '—' })).toBeNull()
    expect(change({ tag: 'invalid', text: '若干' }, 5)).toBeNull()
    expect(change(5, 6, { kind: 'rank', unit: '位' })).toBeNull()
    expect(change(2013, 2014, { kind: 'event', unit: '年' })).toBeNull()
  })
})
