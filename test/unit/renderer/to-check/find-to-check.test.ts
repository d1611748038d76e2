import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { findToCheck } from '../../../../renderer/to-check/find-to-check'
import { groupIssues } from '../../../../renderer/issues/group-issues'
import { issue } from '../../../../shared/issue'
import { plainDataset } from '../../../../shared/model/dataset'
import type { Project } from '../../../../shared/project/project'
import { failure } from '../../../../shared/result'
import { checkTemplate } from '../../../../shared/template/analyse/check-template'
import { datasetOf } from '../../../helpers/dataset'

const template = checkTemplate(
  stringify({
    version: 1,
    id: 'test',
    name: '试',
    indicators: {
      全部: [
        { name: '床位', unit: '张', kind: 'stock' },
        { name: '孤儿', unit: '人', kind: 'stock' },
      ],
    },
    blocks: [
      { title: '报告' },
      { paragraph: ['有床位{{床位}}张。', '有孤儿{{孤儿}}人。', '孤儿{{孤儿 | 比: 上年}}。'] },
    ],
  }),
  'test.yaml',
)

const { dataset } = datasetOf({
  床位: { unit: '张', kind: 'stock', figures: { 2021: 100, 2022: 200 } },
  孤儿: { unit: '人', kind: 'stock', figures: { 2020: 30 } },
})
const project: Project = {
  name: '年报',
  ...plainDataset(dataset),
  years: [2021, 2022],
  report: { template: 'test', year: 2022, baseYear: 2021, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}
const found = (given: Parameters<typeof findToCheck>[1]) => [...findToCheck(project, given, '2023-01-10')].flat()

describe('findToCheck', () => {
  it('finds what the report lacks and what does not add up in the data, each cause once', () => {
    const findings = found(template)
    const groups = groupIssues(findings.map((finding) => finding.issue))
    expect(groups.map(({ tag, severity }) => [tag, severity])).toEqual([
      ['missing', 'warning'],
      ['rule', 'warning'],
    ])
    expect(groups[0]).toMatchObject({ indicator: '孤儿', periods: '2021—2022年' })
    expect(findings.find((finding) => finding.issue.code === 'check.needed-figures')?.figure).toMatchObject({
      indicator: '孤儿',
    })
    expect(findings.filter(({ isOfReport }) => !isOfReport).map((finding) => finding.issue.code)).toEqual([
      'check.rise',
    ])
  })

  it('tells what is wrong with a template that cannot be used, and checks the data all the same', () => {
    const fault = issue('error', 'template.too-deep', null)
    expect(found(failure([fault])).map((finding) => finding.issue.code)).toEqual(['template.too-deep', 'check.rise'])
  })
})
