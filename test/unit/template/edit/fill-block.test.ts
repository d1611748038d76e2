import { describe, expect, it } from 'vitest'
import { plainIndicator } from '../../../../shared/model/indicator'
import { yearPeriod } from '../../../../shared/model/period'
import type { Project } from '../../../../shared/project/project'
import { fillBlock } from '../../../../shared/template/edit/fill-block'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import { sampleFigure } from '../../../helpers/sample-dataset'

const project: Project = {
  name: '试',
  indicators: [plainIndicator('床位', '张')],
  regions: [],
  years: [2021, 2022],
  figures: [sampleFigure('床位', yearPeriod(2021), 90), sampleFigure('床位', yearPeriod(2022), 100)],
  report: { template: 'test', year: 2022, baseYear: 2021, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}
const parsed = parseTemplate(
  `{ version: 1, id: test, name: 试, indicators: { 全部: [{ name: 床位, unit: 张, kind: stock }] }, blocks: [{ title: 报告 }] }`,
  'test',
)
if (!parsed.ok) throw new Error('not parsed')
const template = parsed.value

describe('fillBlock', () => {
  it('gives the block as the report would print it', () => {
    const table = {
      caption: '{{年}}年床位',
      rows: ['床位'],
      columns: [{ header: '数' }, { header: '增', value: '增加: 上年' }],
    }
    const filled = fillBlock(project, template, { table }, '2023-01-01')
    expect(filled.ok && filled.value).toMatchObject({ tag: 'table', caption: '2022年床位' })
    expect(JSON.stringify(filled)).toContain('"text":"10"')
  })

  it('gives null where the report leaves the block out', () => {
    const table = { caption: '表', rows: ['床位'], columns: [{ header: '数', value: '年: 前年' }] }
    const filled = fillBlock(project, template, { table }, '2023-01-01')
    expect(filled.ok && filled.value).toBeNull()
  })

  it('fails with what is wrong with the block', () => {
    const filled = fillBlock(project, template, { chart: { caption: '图', indicators: [] } }, '2023-01-01')
    expect(filled.ok).toBe(false)
  })
})
