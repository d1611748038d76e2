import { describe, expect, it } from 'vitest'
import { acceptInto } from '../../../../shared/import/accept/accept-into'
import { compare } from '../../../../shared/import/accept/compare'
import { recognise } from '../../../../shared/import/table/recognise'
import type { Figure } from '../../../../shared/model/figure'
import { plainIndicator } from '../../../../shared/model/indicator'
import type { Project } from '../../../../shared/project/project'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'
import { emptyProject, figureOf } from '../../../helpers/project/project'

const source = (file: string): Pick<Figure, 'source'> => ({ source: { file, sheet: '旧', cell: 'Z9', raw: '' } })
const blank = { tag: 'missing', mark: 'blank', text: '' } as const

function projectOf(figures: readonly Figure[], names: readonly string[] = ['孤儿', '低保']): Project {
  return { ...emptyProject, indicators: names.map((name) => plainIndicator(name, '')), figures }
}

function differencesOf(project: Project, rows: readonly (readonly CellSeed[])[]): readonly string[] {
  const { dataset } = acceptInto(recognise(workbookOf([gridOf(rows)], '新.xlsx')), project.indicators)
  return compare(project, dataset, '新.xlsx').map(
    ({ kind, indicatorName, place }) =>
      `${kind} ${indicatorName} ${place.period.tag === 'year' ? place.period.year : ''}`,
  )
}

const rows = (...numbers: readonly CellSeed[]): readonly (readonly CellSeed[])[] => [
  ['指标', '2020年', '2021年'],
  ['孤儿', ...numbers.slice(0, 2)],
  ['低保', ...numbers.slice(2)],
]

describe('compare', () => {
  it('tells new, changed, same and vanished figures apart', () => {
    const project = projectOf([
      figureOf('孤儿', 2020, 1, source('别.xlsx')),
      figureOf('孤儿', 2021, 2),
      figureOf('低保', 2019, 9, source('新.xlsx')),
      figureOf('低保', 2018, 8, source('别.xlsx')),
    ])
    expect(differencesOf(project, rows(1, 5, 3, 4))).toEqual([
      'same 孤儿 2020',
      'changed 孤儿 2021',
      'new 低保 2020',
      'new 低保 2021',
      'vanished 低保 2019',
    ])
  })

  it('never lets an empty cell change a known figure; it vanishes only from the file it came from', () => {
    const project = projectOf([figureOf('孤儿', 2020, 1), figureOf('孤儿', 2021, 2, source('新.xlsx'))])
    expect(differencesOf(project, rows(null, null, 3, 4))).toEqual([
      'new 低保 2020',
      'new 低保 2021',
      'vanished 孤儿 2021',
    ])
    expect(differencesOf(projectOf([figureOf('孤儿', 2020, blank)]), rows(null, 2, 3, 4))[0]).toBe('same 孤儿 2020')
  })

  it('finds nothing new in what the project computes', () => {
    const project = projectOf([figureOf('孤儿', 2020, 1), figureOf('孤儿', 2021, 2)])
    const { dataset } = acceptInto(recognise(workbookOf([gridOf(rows(1, 2, 3, 4))], '新.xlsx')), project.indicators)
    const found = compare(project, dataset, '新.xlsx', ({ indicator, value }) => {
      return indicator === '低保' && value.tag === 'number' && value.number === 3
    })
    expect(found.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'new'])
  })

  it('keeps zero, a mark and a word apart', () => {
    const project = projectOf([
      figureOf('孤儿', 2020, 0),
      figureOf('孤儿', 2021, { tag: 'missing', mark: 'none', text: '—' }),
      figureOf('低保', 2020, { tag: 'missing', mark: 'none', text: '-' }),
      figureOf('低保', 2021, 7, { status: 'provisional' }),
    ])
    expect(differencesOf(project, rows('—', 0, '—', 7))).toEqual([
      'changed 孤儿 2020',
      'changed 孤儿 2021',
      'same 低保 2020',
      'changed 低保 2021',
    ])
  })
})

describe('acceptInto', () => {
  it('keeps a new indicator apart from a known one that was renamed away from its name', () => {
    const renamed = { ...plainIndicator('孤儿', ''), name: '困境儿童' }
    const { dataset } = acceptInto(recognise(workbookOf([gridOf(rows(1, 2, 3, 4))])), [renamed])
    expect(dataset.indicators.map(({ id, name }) => [id, name])).toEqual([
      ['孤儿', '困境儿童'],
      ['孤儿 (2)', '孤儿'],
      ['低保', '低保'],
    ])
    expect(dataset.figures.map(({ indicator }) => indicator)).toEqual(['孤儿 (2)', '孤儿 (2)', '低保', '低保'])
  })

  it('finds a known indicator by its alias, whatever its id', () => {
    const known = { ...plainIndicator('事实孤儿', ''), id: 'x', aliases: ['孤儿'] }
    const { dataset } = acceptInto(recognise(workbookOf([gridOf(rows(1, 2, 3, 4))])), [known])
    expect(dataset.indicators[0]).toBe(known)
    expect(dataset.figures.at(0)?.indicator).toBe('x')
  })
})
