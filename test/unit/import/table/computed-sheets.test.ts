import { describe, expect, it } from 'vitest'
import { computedSheets, withOwnNotes } from '../../../../shared/import/table/computed-sheets'
import { recognise } from '../../../../shared/import/table/recognise'
import { reportSheets } from '../../../../shared/model/report-sheets'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const header = ['指标名称', '单位', '2022年', '备注']
const dataSheet = (...rows: readonly (readonly CellSeed[])[]) => gridOf([header, ...rows], { name: reportSheets.data })
const named = (name: string) => gridOf([['床位', 5]], { name })

describe('computedSheets', () => {
  const data = dataSheet(['床位', '张', 5])

  it('are those of a report beside its data', () => {
    const { report, derived, appendix, charts } = reportSheets
    expect(computedSheets([data, named(report), named(appendix)])).toEqual(new Set([report, derived, appendix, charts]))
  })

  it('are none in any other workbook, though its sheets have such names', () => {
    expect(computedSheets([data, named(reportSheets.report)])).toEqual(new Set())
    expect(
      computedSheets([named(reportSheets.data), named(reportSheets.report), named(reportSheets.appendix)]),
    ).toEqual(new Set())
    expect(computedSheets([])).toEqual(new Set())
  })
})

describe('withOwnNotes', () => {
  const noteOf = (comment: string | null) => {
    const sheet = dataSheet(['床位', '张', { value: { tag: 'number', number: 5 }, comment }, '口径：年末'])
    const [table] = recognise(workbookOf([sheet])).sheets[0]?.tables ?? []
    if (!table) throw new Error('the sheet has a table')
    const [cell] = [...withOwnNotes(table, sheet).cells]
    return [cell?.note, cell?.reading.status]
  }

  it('reads note and status of a figure from its comment, and none from the column of the indicator', () => {
    expect(noteOf('初步数\n年报审核前')).toEqual(['年报审核前', 'provisional'])
    expect(noteOf('估计数')).toEqual([null, 'estimated'])
    expect(noteOf('快报')).toEqual(['快报', 'final'])
    expect(noteOf(null)).toEqual([null, 'final'])
  })

  it('leaves the words of the writer out of the note', () => {
    expect(noteOf('原文不是数，未参与计算\n按年末口径')).toEqual(['按年末口径', 'final'])
  })
})
