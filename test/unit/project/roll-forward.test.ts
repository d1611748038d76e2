import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../shared/project/apply-edits'
import type { Change } from '../../../shared/project/edit'
import { rollForward } from '../../../shared/project/roll-forward'
import { emptyProject, figureEdit, figureOf, indicatorEdit } from '../../helpers/project/project'

const before = applyEdits(emptyProject, [
  indicatorEdit('孤儿'),
  { tag: 'year', year: 2025, isThere: true },
  figureEdit(figureOf('孤儿', 2025, 10, { status: 'provisional' })),
  figureEdit(figureOf('孤儿', 2024, 9, { status: 'estimated' })),
]).project

/** The history of a project to which these edits are done. */
function changed(edits: readonly Parameters<typeof figureEdit>[0][]) {
  const given = edits.map(figureEdit)
  const { project, inverse } = applyEdits(before, given)
  const change: Change = { id: 1, at: '2026-01-01', kind: 'edit', reason: null, edits: given, inverse, of: null }
  return { project, changes: [change] }
}

describe('rollForward', () => {
  it('opens the column of the next year and moves the report on, with its template', () => {
    const { edits, year } = rollForward(before, [])
    const { project } = applyEdits(before, edits)
    expect(year).toBe(2026)
    expect(project.years).toEqual([2025, 2026])
    expect(project.report).toEqual({ ...before.report, year: 2026 })
  })

  it('moves a base year along that was the year before, and leaves a fixed one', () => {
    const rolled = (baseYear: number) =>
      applyEdits(before, rollForward({ ...before, report: { ...before.report, baseYear } }, []).edits).project.report
    expect(rolled(2024).baseYear).toBe(2025)
    expect(rolled(2012).baseYear).toBe(2012)
  })

  it('lists what is still provisional, and what was and is final now', () => {
    const { project, changes } = changed([figureOf('孤儿', 2025, 11)])
    const { open, settled } = rollForward(project, changes)
    expect(open.map(({ period }) => period)).toEqual([{ tag: 'year', year: 2024 }])
    expect(settled.map(({ value }) => value)).toEqual([{ tag: 'number', number: 11 }])
  })

  it('names own wording with typed numbers, not that with bound ones', () => {
    const { template } = before.report
    const overrides = [
      { template, block: 1, text: '全年{{孤儿 | 位数: 1}}人。' },
      { template, block: 2, text: '新建３个站。' },
      { template: 'other', block: 3, text: '5个' },
    ]
    expect(rollForward({ ...before, overrides }, []).typed.map(({ block }) => block)).toEqual([2])
  })
})
