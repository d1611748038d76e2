import { describe, expect, it } from 'vitest'
import { isPeriodRow, type RowsAbove } from '../../../../shared/import/layout/period-row'
import { viewOf } from '../../../helpers/workbook/read-layout'

const nothingAbove: RowsAbove = { above: undefined, names: undefined, header: null, hasData: false }

/** Whether the last row of a drawing is one of periods, below the others as they are said to be. */
function isPeriods(drawing: string, kinds: readonly ('text' | 'data' | 'periods')[] = []): boolean {
  const view = viewOf(drawing)
  const rows = view.rows.map((row) => view.cellsIn(row, view.columns))
  const above = rows.slice(0, -1).map((cells, at) => ({ row: view.rows[at] ?? 0, kind: kinds[at] ?? 'text', cells }))
  const last = above.at(-1)
  const known: RowsAbove = {
    above: last,
    names: above.findLast(({ cells }) => cells.length > 1),
    header: above.findLast(({ kind }) => kind === 'periods')?.cells ?? null,
    hasData: above.some(({ kind }) => kind === 'data'),
  }
  return isPeriodRow(view, rows.at(-1) ?? [], last ? known : nothingAbove)
}

describe('isPeriodRow', () => {
  it('knows years and written periods in a header', () => {
    expect(isPeriods('指标 | 2020 | 2021 | 2022')).toBe(true)
    expect(isPeriods('指标 | 2021年 | 2022年')).toBe(true)
    expect(isPeriods('指标 | 2022 | 2021 | 2020')).toBe(true)
    expect(isPeriods('指标 | 2020 | 2020 | 2021 | 2021')).toBe(true)
    expect(isPeriods('指标 | 2020 | 2021 | 2020 | 2021')).toBe(true)
  })

  it('takes a single year only beside a word that heads labels', () => {
    expect(isPeriods('指标 | 2022')).toBe(true)
    expect(isPeriods('床位 | 2022')).toBe(false)
    expect(isPeriods('床位 | 5\n指标 | 2022', ['data'])).toBe(false)
  })

  it('takes numbers in no order for figures, though each could be a year', () => {
    expect(isPeriods('床位 | 2031 | 1987 | 2004')).toBe(false)
  })

  it('takes a row with another number or a mark for figures', () => {
    expect(isPeriods('床位 | 2020 | 2021 | 35')).toBe(false)
    expect(isPeriods('床位 | 2020 | 2021 | —')).toBe(false)
  })

  it('takes a name with numbers under a header of years for figures', () => {
    expect(isPeriods('指标 | 2020 | 2021\n床位 | 2003 | 2041', ['periods'])).toBe(false)
    expect(isPeriods('学校 | 医院\n2010 | 2020', ['text'])).toBe(false)
  })

  it('takes days beside a name below a header of periods for a line of the form', () => {
    const day = (date: number) => ({ value: { tag: 'date', year: 2022, month: 3, day: date } }) as const
    const header = viewOf('指标 | 2021年 | 2022年')
    const known = { ...nothingAbove, header: header.cellsIn(1, header.columns) }
    const isPeriodsOf = (name: string, rows: RowsAbove): boolean => {
      const view = viewOf([[name, day(9), day(10)]])
      return isPeriodRow(view, view.cellsIn(1, view.columns), rows)
    }
    expect(isPeriodsOf('上报', known)).toBe(false)
    expect(isPeriodsOf('日期', nothingAbove)).toBe(true)
  })

  it('is none without cells', () => {
    expect(isPeriodRow(viewOf(''), [], nothingAbove)).toBe(false)
  })
})
