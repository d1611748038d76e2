import { describe, expect, it } from 'vitest'
import type { Column } from '../../../../shared/import/layout/classify-columns'
import { noteOfRow, unitOfRow } from '../../../../shared/import/layout/row-side'
import { viewOf } from '../../../helpers/workbook/read-layout'

const columnsOf = (...roles: readonly Column['role'][]): readonly Column[] =>
  roles.map((role, at) => ({ column: at + 1, role, header: [], isGroupGuessed: false }))

describe('unitOfRow', () => {
  const columns = columnsOf('label', 'unit', 'value', 'unit')

  it('joins the units of a row, words that are none as they stand', () => {
    expect(unitOfRow(viewOf('经费 | 万元 | 5'), columns, 1)).toBe('万元')
    expect(unitOfRow(viewOf('经费 | ％ | 5 | 见  注'), columns, 1)).toBe('% 见 注')
  })

  it('gives none where no column has one', () => {
    expect(unitOfRow(viewOf('经费 |  | 5'), columns, 1)).toBeNull()
    expect(unitOfRow(viewOf('经费 | 万元 | 5'), columnsOf('label', 'label', 'value'), 1)).toBeNull()
  })

  it('reads a merged unit for every row below it', () => {
    const view = viewOf('经费 | 万元 | 5\n救助 |  | 6', { merges: ['B1:B2'] })
    expect(unitOfRow(view, columns, 2)).toBe('万元')
  })
})

describe('noteOfRow', () => {
  const columns = columnsOf('label', 'value', 'note', 'note')

  it('joins the notes of a row', () => {
    expect(noteOfRow(viewOf('床位 | 5 | 含民办 | 快报'), columns, 1)).toBe('含民办；快报')
    expect(noteOfRow(viewOf('床位 | 5 |  | 快报'), columns, 1)).toBe('快报')
  })

  it('is null where nothing is noted', () => {
    expect(noteOfRow(viewOf('床位 | 5'), columns, 1)).toBeNull()
  })
})
