import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { inputsOf } from '../../../shared/derive/formula'
import type { Block, ReportDocument, ReportFigure, Run } from '../../../shared/report/document'
import { buildExample } from '../../helpers/report/build-example'
import { readCsv } from '../../fixtures/examples/read-csv.mjs'

const rows = readCsv(readFileSync('test/fixtures/reference/figures.csv', 'utf8')).map(
  ({ indicator = '', period = '', printed = '' }) => ({ indicator, period, printed }),
)

/** Rows of the reference that the report derives: the indicator they come from and the measure that gives them. */
const derived: Readonly<Record<string, { readonly indicator: string; readonly measure: string }>> = {
  集中供养孤儿标准增幅: { indicator: '集中供养孤儿标准', measure: '增长率' },
  分散供养孤儿标准增幅: { indicator: '分散供养孤儿标准', measure: '增长率' },
  登记社会组织增加数: { indicator: '登记社会组织', measure: '增加量' },
  登记社会组织增长率: { indicator: '登记社会组织', measure: '增长率' },
  等级社会组织占比: { indicator: '等级社会组织', measure: '占比' },
  每万人持证社工: { indicator: '持证社工', measure: '人均' },
  注册志愿者占常住人口: { indicator: '注册志愿者', measure: '占比' },
}

/** Names that the workbook writes with brackets or slashes, which a sentence cannot. */
const renamed: Readonly<Record<string, string>> = {
  '核对涵盖部门(单位)': '核对涵盖部门',
  '志愿服务组织(团队)': '志愿服务组织',
}

let report: ReportDocument

beforeAll(async () => {
  report = (await buildExample('decade-review')).document
})

function runsOf(block: Block): readonly Run[] {
  return block.tag === 'lead' || block.tag === 'paragraph' ? block.runs : []
}

/** Every figure in the prose with the words around it. */
function prose(document: ReportDocument): readonly { readonly figure: ReportFigure; readonly around: string }[] {
  const byId = new Map(document.figures.map((figure) => [figure.id, figure]))
  return document.blocks.flatMap((block) => {
    const runs = runsOf(block)
    return runs.flatMap((run, at) => {
      const figure = run.tag === 'figure' ? byId.get(run.figure) : undefined
      if (!figure) return []
      const before = runs
        .slice(0, at)
        .map(({ text }) => text)
        .join('')
        .slice(-8)
      const after = runs
        .slice(at + 1)
        .map(({ text }) => text)
        .join('')
        .slice(0, 6)
      return [{ figure, around: `${before}${figure.text}${after}` }]
    })
  })
}

describe('decade-review, filled with its example', () => {
  for (const row of rows.filter(({ printed }) => printed !== '')) {
    it(`prints ${row.indicator} (${row.period}) as ${row.printed}`, () => {
      const source = derived[row.indicator] ?? { indicator: renamed[row.indicator] ?? row.indicator, measure: null }
      const candidates = prose(report).filter(
        ({ figure }) =>
          figure.indicator === source.indicator && (source.measure === null || figure.measure === source.measure),
      )
      expect(candidates.map(({ around }) => around)).toContainEqual(expect.stringContaining(row.printed))
    })
  }

  it('computes the derived figures whose inputs are known and enters none of them', () => {
    const names = Object.values(derived)
    for (const { indicator, measure } of names) {
      const figure = report.figures.find(
        (reportFigure) => reportFigure.indicator === indicator && reportFigure.measure === measure,
      )
      expect(figure?.formula.tag, `${indicator} ${measure}`).toBe('operation')
    }
  })

  it('leads every figure back to a cell', () => {
    for (const { formula } of report.figures.filter(({ value }) => value !== null)) {
      for (const { figure } of inputsOf(formula)) expect(figure?.source?.cell).toMatch(/^[A-Z]+\d+$/u)
    }
  })
})
