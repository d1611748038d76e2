import { describe, expect, it } from 'vitest'
import { plainIndicator } from '../../../../shared/model/indicator'
import { yearPeriod } from '../../../../shared/model/period'
import type { Project } from '../../../../shared/project/project'
import { printOutputs } from '../../../../shared/template/edit/print-outputs'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import { prepareTemplate } from '../../../../shared/template/project/fill-project'
import { sampleFigure } from '../../../helpers/sample-dataset'

const project: Project = {
  name: '试',
  indicators: [plainIndicator('床位', '张'), plainIndicator('护理床位', '张')],
  regions: [],
  years: [2021, 2022],
  figures: [sampleFigure('床位', yearPeriod(2022), 100), sampleFigure('床位', yearPeriod(2021), 0)],
  report: { template: 'test', year: 2022, baseYear: 2021, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}

const template = parseTemplate(
  `version: 1
id: test
name: 试
indicators: { 全部: [{ name: 床位, unit: 张, kind: stock }, { name: 护理床位, unit: 张, kind: stock }] }
blocks: [{ title: 报告 }]
`,
  'test.yaml',
)

describe('printOutputs', () => {
  it('prints what each output says now, and nothing for a missing or untrue figure or a faulty output', () => {
    if (!template.ok) throw new Error('not parsed')
    const prepared = prepareTemplate(template.value, project)
    if (!prepared.ok) throw new Error('not prepared')
    const sources = [
      '{{床位 | 带单位}}',
      '{{床位 | 年: 上年}}',
      '{{床位 | 增速: 上年}}',
      '{{护理床位}}',
      '{{年}}',
      '{{没有}}',
      '{{床位 | 没有}}',
      '{{床位',
    ]
    const printed = printOutputs(project, prepared.value, sources)
    expect(sources.map((source) => printed.get(source))).toEqual(['100张', '0', null, null, '2022', null, null, null])
  })
})
