import { describe, expect, it } from 'vitest'
import { UnwrittenEdits } from '../../../../renderer/state/unwritten-edits'
import { applyEdits } from '../../../../shared/project/apply-edits'
import type { Edit } from '../../../../shared/project/edit'
import type { Project } from '../../../../shared/project/project'
import { emptyProject, figureEdit, figureOf, indicatorEdit } from '../../../helpers/project/project'

const put = (number: number, year = 2024): Edit => figureEdit(figureOf('孤儿', year, number))
const { project } = applyEdits(emptyProject, [indicatorEdit('孤儿'), put(1)])
const numbers = ({ figures }: Project): readonly unknown[] =>
  figures.map(({ value }) => (value.tag === 'number' ? value.number : value))

describe('UnwrittenEdits', () => {
  it('stand over what was undone before them and is answered after them, as they do on disk', () => {
    const unwritten = new UnwrittenEdits()
    const typed = [put(7)]
    const shown = applyEdits(project, typed).project
    unwritten.add(typed)
    expect(numbers(unwritten.applyBeneath(shown, [put(0), put(5, 2023)]))).toEqual([7, 5])
    unwritten.remove(typed)
    expect(numbers(unwritten.applyBeneath(shown, [put(0)]))).toEqual([0])
  })

  it('stay when one before them at the same place could not be written and is taken back', () => {
    const unwritten = new UnwrittenEdits()
    const [refused, kept] = [[put(2)], [put(3)]]
    const first = applyEdits(project, refused)
    const shown = applyEdits(first.project, kept).project
    for (const edits of [refused, kept]) unwritten.add(edits)
    unwritten.remove(refused)
    expect(numbers(unwritten.applyBeneath(shown, first.inverse))).toEqual([3])
  })
})
