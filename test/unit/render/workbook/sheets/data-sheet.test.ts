import { describe, expect, it } from 'vitest'
import { yearPeriod } from '../../../../../shared/model/period'
import { buildWorkbookPlan } from '../../../../../shared/render/workbook/workbook-plan'
import { buildDataSheet } from '../../../../../shared/render/workbook/sheets/data-sheet'
import { datasetOf } from '../../../../helpers/dataset'
import { workbookDocument } from '../../../../helpers/workbook/workbook-document'
import { sampleDataset, sampleFigure } from '../../../../helpers/sample-dataset'
import { at, rowsOf, sheet } from '../../../../helpers/workbook/plan-sheet'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

describe('buildDataSheet', () => {
  it('computes a derived indicator in place, wherever it stands, and leaves it empty where an input is missing', () => {
    const { dataset } = datasetOf({
      占比: { unit: '%', decimals: 1, formula: { tag: 'share', part: '甲', whole: '乙' } },
      甲: { unit: '个', figures: { 2021: 1, 2022: 1 } },
      乙: { unit: '个', figures: { 2021: 4, 2022: '—' } },
    })
    const data = buildDataSheet(dataset, '数据').sheet
    expect(at(data, 'C2')).toMatchObject({
      value: {
        tag: 'formula',
        formula: `IF(COUNT('数据'!C3,'数据'!C4)=2,'数据'!C3/'数据'!C4*100,"")`,
        result: 25,
      },
      numberFormat: expect.stringContaining('0.0') as string,
    })
    expect(at(data, 'D2').value).toEqual({ tag: 'empty' })
  })

  const data = sheet(plan, '数据')
  const rows = rowsOf(data)

  it('has one plain header row: labels, years, spans, the total, notes', () => {
    expect(rows[0]?.slice(0, 6)).toEqual(['分组', '部门', '指标名称', '单位', '地区', '2012年'])
    expect(rows[0]?.slice(-4)).toEqual(['2022年', '2013—2022年累计', '累计', '备注'])
  })

  it('has a row for each indicator and region, the bureau itself first', () => {
    expect(rows.slice(1, 6).map((row) => [row[2], row[4]])).toEqual([
      ['登记社会组织', ''],
      ['登记社会组织', '京口区'],
      ['登记社会组织', '润州区'],
      ['登记社会组织', '丹徒区'],
      ['等级社会组织', ''],
    ])
  })

  it('holds exact figures as numbers in the indicator’s decimals or those entered, years without separators', () => {
    expect([at(data, 'F2').value, at(data, 'F2').numberFormat]).toEqual([{ tag: 'number', number: 2014 }, '#,##0'])
    expect(at(data, 'G8').numberFormat).toBe('#,##0.00')
    expect(at(data, 'P13').numberFormat).toBe('#,##0.0')
    expect([at(data, 'G12').value, at(data, 'G12').numberFormat]).toEqual([{ tag: 'number', number: 2013 }, '0'])
  })

  it('keeps hedged figures in the words of their source', () => {
    expect(at(data, 'P10').value).toEqual({ tag: 'text', text: '约7700' })
    expect(at(data, 'P11').value).toEqual({ tag: 'text', text: '1.8万余' })
  })

  it('keeps marks, invalid text and empty cells apart', () => {
    expect(at(data, 'N9').value).toEqual({ tag: 'text', text: '—' })
    expect(at(data, 'O9').value).toEqual({ tag: 'text', text: '…' })
    expect(at(data, 'F9').value).toEqual({ tag: 'empty' })
    expect(at(data, 'P9')).toMatchObject({ value: { tag: 'text', text: '=约千人?' }, style: 'invalid' })
  })

  it('sets provisional figures in italics with their status and note', () => {
    expect(at(data, 'O6')).toMatchObject({ style: 'number-provisional', note: '初步数\n年报审核前' })
    expect(at(data, 'P13').note).toBe('估计数\n按上年抽样推算')
  })

  it('puts a hedged figure together when its source is unknown or counts in another unit', () => {
    const qualifier = { sense: 'above', word: '余', place: 'after-scale', numeral: null } as const
    const figure = sampleFigure('养老床位', yearPeriod(2022), 18000, { qualifier, source: null })
    const other = buildWorkbookPlan(workbookDocument, { ...sampleDataset, figures: [figure] })
    expect(rowsOf(sheet(other, '数据')).flat()).toContain('1.8万余')
  })
})
