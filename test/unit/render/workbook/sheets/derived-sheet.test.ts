import { describe, expect, it } from 'vitest'
import { buildWorkbookPlan } from '../../../../../shared/render/workbook/workbook-plan'
import { workbookDocument } from '../../../../helpers/workbook/workbook-document'
import { sampleDataset } from '../../../../helpers/sample-dataset'
import { at, rowsOf, sheet, shown } from '../../../../helpers/workbook/plan-sheet'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

describe('buildDerivedSheet', () => {
  const derived = sheet(plan, '计算')

  it('holds every derived figure with a live formula and its value', () => {
    expect(rowsOf(derived).map((row) => row[0])).toEqual([
      '编号',
      'f2',
      'f3',
      'f4',
      'f5',
      'f6',
      'f7',
      'f8',
      'f11',
      'f14',
    ])
    expect(at(derived, 'F3').value).toEqual({
      tag: 'formula',
      formula: "IF(COUNT('数据'!O2,'数据'!F2)=2,IF('数据'!F2>0,('数据'!O2-'数据'!F2)/'数据'!F2*100,NA()),NA())",
      result: 73.78351539225422,
    })
  })

  it('computes with the bound of a hedged input while its words stand, and says so', () => {
    const formula = "(7700-'数据'!O10)/'数据'!O10*100"
    const held = `AND('数据'!P10="约7700",'数据'!O10=6800,'数据'!O10>0)`
    expect(at(derived, 'F9').value).toMatchObject({
      formula: `IF(ISNUMBER('数据'!O10),IF(${held},${formula},NA()),NA())`,
    })
    expect(at(derived, 'I9').value).toEqual({ tag: 'text', text: '物价补贴发放〔2022年〕原文为“约7700”，按7700计算' })
  })

  it('has no formula where it would not give the value', () => {
    const figures = workbookDocument.figures.map((figure) => (figure.id === 'f2' ? { ...figure, value: 1487 } : figure))
    const other = sheet(buildWorkbookPlan({ ...workbookDocument, figures }, sampleDataset), '计算')
    expect(at(other, 'F2').value).toEqual({ tag: 'number', number: 1487 })
    expect(shown(at(other, 'I2'))).not.toBe('')
  })
})
