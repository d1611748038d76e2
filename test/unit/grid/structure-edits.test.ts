import { describe, expect, it } from 'vitest'
import {
  changedIndicator,
  movedIndicator,
  nameProblem,
  newIndicator,
  newYear,
  removedIndicator,
  removedYear,
} from '../../../shared/grid/structure-edits'
import { applyEdits } from '../../../shared/project/apply-edits'
import type { Edit } from '../../../shared/project/edit'
import { sampleProject } from '../../helpers/project/grid-sample'

const after = (edits: readonly Edit[]) => applyEdits(sampleProject, edits).project
const names = (edits: readonly Edit[]) => after(edits).indicators.map(({ name }) => name)

describe('nameProblem', () => {
  it('wants a name that no other indicator has', () => {
    expect(nameProblem(sampleProject, ' ', null)).toBe('empty')
    expect(nameProblem(sampleProject, '床 位', null)).toBe('taken')
    expect(nameProblem(sampleProject, '床位', '床位')).toBeNull()
  })
})

describe('newIndicator', () => {
  it('puts it behind another one, in its section', () => {
    const edits = [newIndicator(sampleProject, '护理床位', '万张', '床位')]
    expect(names(edits)).toEqual(['床位', '护理床位', '机构', '经费'])
    expect(after(edits).indicators[1]?.section).toEqual(['养老'])
  })
})

describe('changedIndicator', () => {
  it('keeps the old name as an alias, so that workbooks still match', () => {
    const [bed] = sampleProject.indicators
    if (!bed) throw new Error('the sample has indicators')
    const [renamed] = after(changedIndicator(sampleProject, { ...bed, name: '养老床位' })).indicators
    expect(renamed).toMatchObject({ id: '床位', name: '养老床位', aliases: ['床位'] })
  })
})

describe('movedIndicator', () => {
  it('moves within a section, and joins the next section at its border', () => {
    expect(names(movedIndicator(sampleProject, '机构', -1))).toEqual(['机构', '床位', '经费'])
    const joined = after(movedIndicator(sampleProject, '机构', 1)).indicators
    expect(joined.map(({ name, section }) => [name, section[0]])).toEqual([
      ['床位', '养老'],
      ['机构', '经费'],
      ['经费', '经费'],
    ])
  })
})

describe('removedIndicator', () => {
  it('takes its figures with it, and all comes back when undone', () => {
    const applied = applyEdits(sampleProject, removedIndicator(sampleProject, '床位'))
    expect(applied.project.figures.some(({ indicator }) => indicator === '床位')).toBe(false)
    const back = applyEdits(applied.project, applied.inverse).project
    expect(back.indicators).toEqual(sampleProject.indicators)
    expect(new Set(back.figures)).toEqual(new Set(sampleProject.figures))
  })
})

describe('newYear and removedYear', () => {
  it('add and remove a year with its figures', () => {
    expect(after(newYear(2023)).years).toEqual([2020, 2021, 2022, 2023])
    const without = after(removedYear(sampleProject, 2020))
    expect(without.years).toEqual([2021, 2022])
    expect(without.figures.map(({ period }) => period.tag)).toEqual(['year', 'span'])
  })
})
