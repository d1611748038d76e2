import { describe, expect, it } from 'vitest'
import { embeddedReferences } from '../../../../shared/render/docx/embedded-references'
import type { ChartBlock } from '../../../../shared/report/document'

describe('embeddedReferences', () => {
  it('finds categories in column A and a column for each series', () => {
    const chart: ChartBlock = {
      ...{ tag: 'chart', anchor: 'c', caption: '', kind: 'line', signed: false, unit: '', decimals: 0, notes: [] },
      categories: ['2020', '2021', '2022'],
      series: ['甲', '乙'].map((name) => ({ name, points: [] })),
    }
    expect(embeddedReferences(chart)).toEqual({
      categories: 'Sheet1!$A$2:$A$4',
      series: [
        { name: 'Sheet1!$B$1', values: 'Sheet1!$B$2:$B$4' },
        { name: 'Sheet1!$C$1', values: 'Sheet1!$C$2:$C$4' },
      ],
    })
  })
})
