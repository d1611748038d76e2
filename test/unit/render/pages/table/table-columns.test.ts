import { describe, expect, it } from 'vitest'
import { cellPieces, fitColumns, headerPieces } from '../../../../../shared/render/pages/table/table-columns'
import { pageContext, plainTable } from '../../../../helpers/report/page-context'

const context = pageContext()
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

describe('fitColumns', () => {
  it('fills the room in the size of the style where everything fits', () => {
    const table = plainTable([['养老机构', '12', '14']])
    const fit = fitColumns(table, context)
    expect(fit).toMatchObject({ size: context.profile.table.cell.size, isReadable: true })
    expect(total(fit.widths)).toBeCloseTo(context.width - 6 * context.profile.table.paddingX, 3)
  })

  it('gets smaller for many columns before it gives up reading, and never wider than the page', () => {
    const many = plainTable([['养老机构床位', ...Array.from({ length: 16 }, () => '1,234,567')]])
    const fit = fitColumns(many, context)
    expect(fit.size).toBeLessThan(context.profile.table.cell.size)
    expect(total(fit.widths)).toBeLessThanOrEqual(context.width)
  })
})

describe('cellPieces', () => {
  it('is empty for a group row and a cell that is not there', () => {
    const table = plainTable([['甲', '1']], { rows: [{ tag: 'group', text: '救助' }] })
    expect(cellPieces(table, 0, 0, context)).toEqual([])
    expect(cellPieces(table, 9, 0, context)).toEqual([])
    expect(headerPieces(table, 1, context).map(({ text }) => text)).toEqual(['2010年'])
  })
})
