import { describe, expect, it } from 'vitest'
import { lastColumn, spanOf, TableColumns } from '../../../shared/markup/table-columns'

describe('spanOf', () => {
  it('is one where nothing sensible is said', () => {
    for (const attributes of [{}, { colspan: '' }, { colspan: '0' }, { colspan: '-2' }, { colspan: 'x' }] as const) {
      expect(spanOf(attributes, 'colspan')).toBe(1)
    }
  })

  it('is what is said, but no more than a sheet has', () => {
    expect(spanOf({ colspan: '3' }, 'colspan')).toBe(3)
    expect(spanOf({ rowspan: '2px' }, 'rowspan')).toBe(2)
    expect(spanOf({ colspan: '99999999' }, 'colspan')).toBe(lastColumn)
  })
})

describe('TableColumns', () => {
  it('passes columns over that a cell from above reaches into', () => {
    const columns = new TableColumns()
    columns.startRow(1)
    expect([columns.place(1, 3), columns.place(2, 1), columns.place(1, 2)]).toEqual([1, 2, 4])
    columns.startRow(2)
    expect([columns.place(1, 1), columns.place(1, 1), columns.place(1, 1)]).toEqual([2, 3, 5])
    columns.startRow(3)
    expect([columns.place(3, 1)]).toEqual([2])
    columns.startRow(4)
    expect(columns.place(1, 1)).toBe(1)
  })
})
