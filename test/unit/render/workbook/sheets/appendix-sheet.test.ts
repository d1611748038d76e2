import { describe, expect, it } from 'vitest'
import { buildWorkbookPlan } from '../../../../../shared/render/workbook/workbook-plan'
import { workbookDocument } from '../../../../helpers/workbook/workbook-document'
import { sampleDataset } from '../../../../helpers/sample-dataset'
import { at, rowsOf, sheet } from '../../../../helpers/workbook/plan-sheet'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

describe('buildAppendixSheet', () => {
  const appendix = sheet(plan, '附录')
  const rows = rowsOf(appendix)

  it('lists every figure in reading order with formula and source', () => {
    expect(rows.slice(1).map((row) => row[0])).toEqual(workbookDocument.figures.map((figure) => figure.id))
    expect(rows[3]?.slice(1)).toEqual([
      '73.78%',
      73.78351539225422,
      '%',
      '登记社会组织',
      '',
      '2021年',
      '增长率',
      '(登记社会组织〔2021年〕 − 登记社会组织〔2012年〕) ÷ 登记社会组织〔2012年〕 × 100',
      '指标.xlsx › 汇总 › C5：3500\n指标.xlsx › 汇总 › C5：2014',
      '计算!F3',
      '社会组织规范管理：正文',
      '',
    ])
  })

  it('refers to the sheet that holds the value', () => {
    const formulas = appendix.cells.flatMap(({ value, column }) =>
      value.tag === 'formula' && column === 3 ? [value.formula] : [],
    )
    expect(formulas.slice(0, 2)).toEqual(["IF(ISNUMBER('数据'!O2),'数据'!O2,NA())", "'计算'!F2"])
    expect(formulas.at(-1)).toBe("IF(ISNUMBER('数据'!O2),('数据'!O2)/10000,NA())")
  })

  it('shows words for a hedged and for a missing figure', () => {
    expect(at(appendix, 'C11').value).toEqual({ tag: 'formula', formula: "'数据'!P10", result: '约7700' })
    expect(at(appendix, 'C13').value).toEqual({ tag: 'text', text: '…' })
  })
})
