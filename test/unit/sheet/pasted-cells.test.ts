import { describe, expect, it } from 'vitest'
import { cellAt } from '../../../shared/sheet/cell-grid'
import { workbookOfPasted } from '../../../shared/sheet/pasted-cells'
import { recognise } from '../../../shared/import/table/recognise'

const valueAt = (text: string): unknown => {
  const [sheet] = workbookOfPasted('表', { rows: [[text]], merges: [] }).sheets
  return sheet && cellAt(sheet, 1, 1)?.value
}

describe('workbookOfPasted', () => {
  it('takes for numbers what a spreadsheet writes as one, and keeps everything else as text', () => {
    expect(valueAt('1,234.5')).toEqual({ tag: 'number', number: 1234.5 })
    expect(valueAt('-0.5')).toEqual({ tag: 'number', number: -0.5 })
    for (const text of ['007', '12,34', '12.5%', '（3.2）', '约20', '2022年', '123456789012345678', '—']) {
      expect(valueAt(text)).toEqual({ tag: 'text', text })
    }
  })

  it('leaves out empty cells', () => {
    const [sheet] = workbookOfPasted('表', {
      rows: [
        ['', ' '],
        ['', '1'],
      ],
      merges: [],
    }).sheets
    expect([...(sheet?.rows ?? [])].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([[2, [2]]])
  })

  it('lets a head of two rows be recognised by its merges', () => {
    const { sheets } = recognise(
      workbookOfPasted('表', {
        rows: [
          ['指标', '单位', '2021年', '', '2022年', ''],
          ['', '', '全市', '甲县', '全市', '甲县'],
          ['养老床位', '张', '100', '40', '110', '45'],
          ['养老机构', '个', '10', '4', '11', '5'],
        ],
        merges: [
          { top: 1, left: 1, bottom: 2, right: 1 },
          { top: 1, left: 2, bottom: 2, right: 2 },
          { top: 1, left: 3, bottom: 1, right: 4 },
          { top: 1, left: 5, bottom: 1, right: 6 },
        ],
      }),
    )
    const cells = sheets[0]?.tables[0]?.cells ?? []
    const found = cells.find(({ row, column }) => row === 3 && column === 6)
    expect([found?.indicator, found?.period, found?.region]).toEqual(['养老床位', { tag: 'year', year: 2022 }, '甲县'])
    expect(cells).toHaveLength(8)
  })
})
