import { describe, expect, it } from 'vitest'
import type { Block, ReportDocument } from '../../../../shared/report/document'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'
import { sampleDataset } from '../../../helpers/sample-dataset'
import { sheet, shown } from '../../../helpers/workbook/plan-sheet'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

function reportOf(...blocks: readonly Block[]): ReportDocument {
  return { ...workbookDocument, blocks }
}

describe('buildWorkbookPlan', () => {
  it('has the five sheets in order, the points of charts only where there are charts', () => {
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(['报告', '数据', '计算', '附录', '图表'])
    const plain = buildWorkbookPlan(reportOf({ tag: 'note', runs: [] }), sampleDataset)
    expect(plain.sheets.map((sheet) => sheet.name)).toEqual(['报告', '数据', '计算', '附录'])
    expect(plan.issues).toEqual([])
  })

  it('cuts a text that no cell can hold, and says so', () => {
    const text = '长'.repeat(40000)
    const other = buildWorkbookPlan(reportOf({ tag: 'note', runs: [{ tag: 'text', text }] }), sampleDataset)
    const note = sheet(other, '报告').cells.find((cell) => cell.style === 'note')
    expect(note && String(shown(note))).toHaveLength(32767)
    expect(other.issues.map((issue) => issue.code)).toEqual(['workbook.text-cut'])
  })
})
