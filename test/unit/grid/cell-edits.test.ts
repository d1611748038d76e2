import { describe, expect, it } from 'vitest'
import { cellOf } from '../../../shared/grid/cell-area'
import {
  editsForClear,
  editsForFill,
  editsForFillCommand,
  editsForPaste,
  editsForText,
  textsOf,
} from '../../../shared/grid/cell-edits'
import type { Edit } from '../../../shared/project/edit'
import { contentOf, sampleProject } from '../../helpers/project/grid-sample'

const content = contentOf(sampleProject)
const one = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

/** "床位 2020 number" and the like. */
function summary(edits: readonly Edit[]): readonly string[] {
  return edits.map((edit) => {
    if (edit.tag !== 'figure' || edit.place.period.tag !== 'year') throw new Error('no figure of a year')
    const { value } = edit.figure ?? {}
    const text =
      value === undefined ? 'none' : value.tag === 'number' ? String(value.number) : `${value.tag} ${value.text}`
    return `${edit.place.indicator} ${edit.place.period.year} ${text}`
  })
}

describe('editsForText', () => {
  const row = content.rows[1]
  const column = content.columns[0]
  if (row?.tag !== 'indicator' || !column) throw new Error('the sample has this cell')
  const cell = cellOf(row, column, null)

  it('reads a number as the importer does', () => {
    expect(summary(editsForText(cell, '１,２３４.５'))).toEqual(['床位 2020 1234.5'])
  })

  it('changes nothing when the text is what is there', () => {
    expect(editsForText(cell, '821')).toEqual([])
  })

  it('keeps text that is no number as invalid text', () => {
    expect(summary(editsForText(cell, '待核'))).toEqual(['床位 2020 invalid 待核'])
  })
})

describe('editsForPaste', () => {
  it('passes over headings of sections', () => {
    const { edits, area } = editsForPaste(content, one(1, 1), [['1'], ['2'], ['3']])
    expect(summary(edits)).toEqual(['床位 2021 1', '机构 2021 2', '经费 2021 3'])
    expect(area).toEqual({ top: 1, bottom: 4, left: 1, right: 1 })
  })

  it('counts cells outside the grid and cells that are no numbers', () => {
    const width = content.columns.length
    const { edits, invalid, outside } = editsForPaste(content, one(4, width - 2), [
      ['待核', '2', '3'],
      ['4', '', '5'],
    ])
    expect(summary(edits.slice(0, 1))).toEqual(['经费 2022 invalid 待核'])
    expect({ invalid, outside }).toEqual({ invalid: 1, outside: 3 })
  })

  it('covers a selection that is a multiple of the block', () => {
    const { edits } = editsForPaste(content, { top: 1, bottom: 2, left: 1, right: 2 }, [['7']])
    expect(summary(edits)).toEqual(['床位 2021 7', '床位 2022 7', '机构 2021 7', '机构 2022 7'])
  })
})

describe('editsForClear', () => {
  it('clears the figures of an area and nothing else', () => {
    expect(summary(editsForClear(content, { top: 0, bottom: 2, left: 0, right: 1 }))).toEqual([
      '床位 2020 none',
      '床位 2021 none',
      '机构 2020 none',
    ])
  })
})

describe('editsForFill', () => {
  it('repeats the source without continuing a series', () => {
    const edits = editsForFill(
      content,
      { top: 1, bottom: 1, left: 0, right: 1 },
      { top: 1, bottom: 2, left: 0, right: 1 },
    )
    expect(summary(edits)).toEqual(['机构 2020 821', '机构 2021 815.9'])
  })
})

describe('editsForFillCommand', () => {
  it('fills a single cell from its neighbour', () => {
    expect(summary(editsForFillCommand(content, one(1, 1), 'right'))).toEqual(['床位 2021 821'])
    expect(summary(editsForFillCommand(content, one(2, 1), 'down'))).toEqual(['机构 2021 815.9'])
  })

  it('has nothing to take from before the first cell', () => {
    expect(editsForFillCommand(content, one(1, 0), 'right')).toEqual([])
    expect(editsForFillCommand(content, one(1, 0), 'down')).toEqual([])
  })
})

describe('textsOf', () => {
  it('gives the texts of an area without headings', () => {
    expect(textsOf(content, { top: 0, bottom: 4, left: 0, right: 1 })).toEqual([
      ['821', '815.9'],
      ['abc', ''],
      ['1.5', ''],
    ])
  })
})
