import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../../renderer/to-check/check-project'
import { checkDataset } from '../../../../shared/checks/check-dataset'
import { plainDataset } from '../../../../shared/model/dataset'
import type { Project } from '../../../../shared/project/project'
import { datasetOf, type SeriesSpec } from '../../../helpers/dataset'

function projectOf(series: Readonly<Record<string, SeriesSpec>>): Project {
  const { dataset } = datasetOf(series)
  const report = { template: '', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} }
  return { name: '年报', ...plainDataset(dataset), years: [2021, 2022], report, overrides: [], imports: [] }
}

const project = projectOf({
  床位: { unit: '张', kind: 'stock', figures: { 2021: 100, 2022: 200 } },
  比率: { unit: '%', kind: 'share', figures: { 2022: 120 } },
  经费: { unit: '亿元', kind: 'flow', figures: { 2022: '!待补' } },
})

describe('checkProject', () => {
  it('finds what checkDataset finds, with the place of each figure', () => {
    const findings = [...checkProject(project)].flat()
    const checked = findings.filter(({ issue }) => issue.code.startsWith('check.')).map(({ issue }) => issue)
    expect(checked).toEqual(checkDataset(project))
    expect(findings.find(({ issue }) => issue.code === 'check.rise')?.figure).toEqual({
      indicator: '床位',
      region: null,
      period: { tag: 'year', year: 2022 },
    })
  })

  it('names text that is no number as an error', () => {
    const invalid = [...checkProject(project)].flat().filter(({ issue }) => issue.code === 'derive.invalid-figure')
    expect(invalid).toMatchObject([{ issue: { severity: 'error', parameters: { text: '待补' } } }])
  })
})
