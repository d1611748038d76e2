import { describe, expect, it } from 'vitest'
import { areaOf, areaWith, moveSelection, type MovementKey, type Selection } from '../../../shared/grid/move-selection'
import { contentOf, sampleProject } from '../../helpers/project/grid-sample'

/** Rows: 0 heading, 1 床位 (2020, 2021), 2 机构 (2020), 3 heading, 4 经费 (2020); columns 2020, 2021, 2022 and a span. */
const content = contentOf(sampleProject)
const last = content.columns.length - 1

const at = (row: number, column: number): Selection => ({ active: { row, column }, corner: { row, column } })
const press = (key: string, modifiers: Partial<MovementKey> = {}): MovementKey => ({
  key,
  isShift: false,
  isCommand: false,
  ...modifiers,
})

describe('moveSelection', () => {
  it('moves by one and passes over headings', () => {
    expect(moveSelection(content, at(2, 0), press('ArrowDown'))).toEqual(at(4, 0))
    expect(moveSelection(content, at(4, 0), press('ArrowUp'))).toEqual(at(2, 0))
    expect(moveSelection(content, at(1, 0), press('Enter'))).toEqual(at(2, 0))
    expect(moveSelection(content, at(2, 1), press('Tab', { isShift: true }))).toEqual(at(2, 0))
  })

  it('stays at the edges', () => {
    expect(moveSelection(content, at(1, 0), press('ArrowUp'))).toEqual(at(1, 0))
    expect(moveSelection(content, at(4, last), press('ArrowDown'))).toEqual(at(4, last))
    expect(moveSelection(content, at(4, last), press('Tab'))).toEqual(at(4, last))
  })

  it('extends with Shift from the active cell, and back', () => {
    const wider = moveSelection(content, at(2, 1), press('ArrowDown', { isShift: true }))
    expect(wider).toEqual({ active: { row: 2, column: 1 }, corner: { row: 4, column: 1 } })
    const left = wider && moveSelection(content, wider, press('ArrowLeft', { isShift: true }))
    expect(left && areaOf(left)).toEqual({ top: 2, bottom: 4, left: 0, right: 1 })
    expect(left && moveSelection(content, left, press('ArrowUp'))).toEqual(at(1, 1))
  })

  it('goes with Ctrl to the end of a run, over a gap to the next figure, else to the edge', () => {
    const command = { isCommand: true }
    expect(moveSelection(content, at(1, 0), press('ArrowRight', command))).toEqual(at(1, 1))
    expect(moveSelection(content, at(1, 1), press('ArrowRight', command))).toEqual(at(1, last))
    expect(moveSelection(content, at(4, 2), press('ArrowLeft', command))).toEqual(at(4, 0))
    expect(moveSelection(content, at(1, 0), press('ArrowDown', command))).toEqual(at(4, 0))
    expect(moveSelection(content, at(2, 1), press('ArrowDown', command))).toEqual(at(4, 1))
  })

  it('knows Home, End and the pages', () => {
    expect(moveSelection(content, at(4, 2), press('Home'))).toEqual(at(4, 0))
    expect(moveSelection(content, at(4, 2), press('Home', { isCommand: true }))).toEqual(at(1, 0))
    expect(moveSelection(content, at(1, 0), press('End', { isCommand: true }))).toEqual(at(4, last))
    expect(moveSelection(content, at(1, 1), press('PageDown'))).toEqual(at(4, 1))
    expect(moveSelection(content, at(4, 1), press('PageUp'))).toEqual(at(1, 1))
  })

  it('leaves other keys alone', () => {
    expect(moveSelection(content, at(1, 0), press('F2'))).toBeNull()
    expect(moveSelection(content, at(1, 0), press('5'))).toBeNull()
  })
})

describe('areaWith', () => {
  it('reaches from an area to a cell on any side of it, and is the area itself around a cell within', () => {
    const area = { top: 3, bottom: 5, left: 1, right: 2 }
    expect(areaWith(area, { row: 8, column: 1 })).toEqual({ ...area, bottom: 8 })
    expect(areaWith(area, { row: 1, column: 0 })).toEqual({ ...area, top: 1, left: 0 })
    expect(areaWith(area, { row: 4, column: 2 })).toEqual(area)
  })
})
