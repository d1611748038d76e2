import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

const index = datasetOf({
  甲: { unit: '元', kind: 'stock', figures: { 2021: 100, 2022: 101 } },
  乙: { unit: '元', kind: 'stock', figures: { 2021: 100, 2022: 102 } },
  丙: { unit: '元', kind: 'stock', figures: { 2021: 100, 2022: 97 } },
  丁: { unit: '元', kind: 'stock', figures: { 2021: 100 } },
})

describe('printList', () => {
  it('tells figures one after the other', () => {
    expect(fillText(index, '甲、乙、丙分别为{{甲、乙、丙}}元。').text).toMatch(
      /^甲、乙、丙分别为101元?、102元?和97元。$/u,
    )
  })

  it('parts what rose from what fell, by the data', () => {
    const { text } = fillText(index, '{{甲、乙、丙 | 变化: 上年}}。')
    expect(text).toMatch(/甲、乙分别增长1\.0%[、和]2\.0%/u)
    expect(text).toMatch(/丙下降3\.0%/u)
  })

  it('leaves out the whole where a figure is missing', () => {
    expect(fillText(index, '分别为{{甲、丁}}元。').text).toBeNull()
  })
})
