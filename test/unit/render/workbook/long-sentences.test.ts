import { describe, expect, it } from 'vitest'
import type { ReportDocument, Run } from '../../../../shared/report/document'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { fitsExcel } from '../../../../shared/render/workbook/fits-excel'
import type { PlanCell, WorkbookPlan } from '../../../../shared/render/workbook/plan'
import { sampleDataset } from '../../../helpers/sample-dataset'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'

function cellsOf(plan: WorkbookPlan, name: string): readonly PlanCell[] {
  return plan.sheets.find((sheet) => sheet.name === name)?.cells ?? []
}

/** One sentence that prints the growth rate of the sample so many times. */
function sentence(times: number): readonly Run[] {
  const rate = workbookDocument.figures.find(({ measure }) => measure === '增长率')
  if (rate === undefined) throw new Error('the sample has no growth rate')
  const run: Run = { tag: 'figure', text: rate.text, figure: rate.id }
  return [
    ...Array.from({ length: times }, (_, at) => [{ tag: 'text', text: `第${at + 1}项增长` } as const, run]).flat(),
    { tag: 'text', text: '。' },
  ]
}

function planOf(runs: readonly Run[]): WorkbookPlan {
  const document: ReportDocument = { ...workbookDocument, blocks: [{ tag: 'paragraph', runs }] }
  return buildWorkbookPlan(document, sampleDataset)
}

describe('a sentence whose formula is longer than a cell takes', () => {
  const runs = sentence(60)
  const plan = planOf(runs)
  const [paragraph] = cellsOf(plan, '报告').flatMap(({ value }) => (value.tag === 'formula' ? [value] : []))

  it('is joined from parts on the sheet of computed figures, which together are its text', () => {
    const parts = cellsOf(plan, '计算').filter(({ value }) => value.tag === 'text' && value.text.startsWith('长句'))
    expect(parts.length).toBeGreaterThan(1)
    const texts = parts.map(({ row }) => {
      const cell = cellsOf(plan, '计算').find((planCell) => planCell.row === row && planCell.value.tag === 'formula')
      return cell?.value.tag === 'formula' ? cell.value.result : null
    })
    expect(`\u3000\u3000${runs.map(({ text }) => text).join('')}`).toBe(texts.join(''))
    expect(paragraph?.result).toBe(texts.join(''))
    expect(paragraph?.formula).toBe(parts.map(({ row }) => `'计算'!G${row}`).join('&'))
  })

  it('leaves no formula that Excel would refuse, and nothing to warn of', () => {
    const formulas = plan.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (value.tag === 'formula' ? [value.formula] : [])),
    )
    expect(formulas.filter((formula) => !fitsExcel(formula))).toEqual([])
    expect(plan.issues).toEqual([])
  })

  it('needs no parts when it is short', () => {
    expect(JSON.stringify(cellsOf(planOf(sentence(3)), '计算'))).not.toContain('长句')
  })
})

describe('a figure whose own formula is longer than a cell takes', () => {
  it('stands as fixed text, and an issue names its cell', () => {
    const [rate] = workbookDocument.figures.filter(({ measure }) => measure === '增长率')
    if (rate === undefined) throw new Error('the sample has no growth rate')
    // A value that so many equal terms add up to, each read from its cell.
    const terms = Array.from({ length: 300 }, () => rate.formula)
    const value = (rate.value ?? 0) * 300
    const heavy = { ...rate, formula: { tag: 'sum', terms } as const, value, measure: '合计', text: '共计' }
    const figures = workbookDocument.figures.map((figure) => (figure.id === rate.id ? heavy : figure))
    const run: Run = { tag: 'figure', text: heavy.text, figure: heavy.id }
    const document: ReportDocument = { ...workbookDocument, figures, blocks: [{ tag: 'paragraph', runs: [run] }] }
    const plan = buildWorkbookPlan(document, sampleDataset)
    expect(cellsOf(plan, '报告').some(({ value: own }) => own.tag === 'text' && own.text.endsWith('共计'))).toBe(true)
    expect(plan.issues.map(({ code, parameters }) => [code, parameters['sheet']])).toContainEqual([
      'workbook.text-frozen',
      '报告',
    ])
  })
})
