import { describe, expect, it } from 'vitest'
import { alignDecimals, alignedWidth, isTableFigure } from '../../../../../shared/render/pages/table/align-decimals'
import { estimatedMetrics } from '../../../../helpers/report/estimate-width'
import { plainTable } from '../../../../helpers/report/page-context'

function align(...cells: readonly string[]): readonly number[] | null {
  const table = plainTable(cells.map((cell) => ['甲', cell]))
  return alignDecimals(table, 1, 'serif', 20, estimatedMetrics)?.map((edge) => Math.round(edge * 100) / 100) ?? null
}

describe('alignDecimals', () => {
  it('sets a whole number back by the decimals of the longest', () => {
    expect(align('12', '3.5', '4.25')).toEqual([1.65, 0.55, 0])
  })

  it('ends words where the whole numbers end', () => {
    expect(align('—', '3.5')).toEqual([1.1, 0])
  })

  it('leaves a column alone that holds other numbers than figures, or none', () => {
    expect(align('3.5', '2022年')).toBeNull()
    expect(align('无', '—')).toBeNull()
    expect(alignDecimals(plainTable([['12']]), 0, 'serif', 20, estimatedMetrics)).toBeNull()
  })
})

describe('alignedWidth', () => {
  it('takes the longest whole number and the longest decimals, though they stand in two rows', () => {
    const table = plainTable([
      ['甲', '1,098.3'],
      ['乙', '2.125'],
    ])
    expect(alignedWidth(table, 1, 'serif', estimatedMetrics)).toBeCloseTo(5 * 0.55 + 4 * 0.55)
    expect(alignedWidth(table, 0, 'serif', estimatedMetrics)).toBeNull()
  })
})

describe('isTableFigure', () => {
  it('knows signs, hedges, thousands and rates', () => {
    for (const text of ['12', '-3.5', '−3.5', '约1,200', '12.5%', '3‰']) expect(isTableFigure(text), text).toBe(true)
    for (const text of ['', '—', '12人', '1.2.3']) expect(isTableFigure(text), text).toBe(false)
  })
})
