import { describe, expect, it } from 'vitest'
import { packedCell, packedSheet, PackedRow } from '../../../shared/sheet/packed-cells'
import { gridOf } from '../../helpers/workbook/grid'

const grid = gridOf([
  ['低保对象', { value: { tag: 'number', number: 3.5 }, numberFormat: '0.0', formula: 'B2', comment: '初步数' }],
  [],
  [
    { value: { tag: 'text', text: '其中' }, indent: 2, runs: [{ text: '其中', superscript: false }] },
    { value: { tag: 'date', year: 2021, month: 12, day: 31 } },
    { value: { tag: 'boolean', boolean: true } },
    { value: { tag: 'error', error: '#N/A' } },
  ],
])

describe('packedSheet', () => {
  const sheet = packedSheet(grid)

  it('packs the cells of any grid without losing what they say', () => {
    expect([...sheet.rows]).toEqual([1, 3])
    expect([...sheet.starts]).toEqual([0, 2, 6])
    const cells = [...grid.rows.values()].flatMap((row) => [...row.values()])
    expect(cells.map((_, at) => packedCell(sheet.cells, at))).toEqual(cells)
  })

  it('gives packed rows back as they are', () => {
    const rows = new Map(
      [...sheet.rows].map((row, at) => [
        row,
        new PackedRow(sheet.cells, sheet.starts[at] ?? 0, sheet.starts[at + 1] ?? 0),
      ]),
    )
    const again = packedSheet({ ...grid, rows })
    expect(again.cells).toBe(sheet.cells)
    expect([...again.starts]).toEqual([0, 2, 6])
    expect(rows.get(3)?.get(3)?.value).toEqual({ tag: 'boolean', boolean: true })
  })
})
