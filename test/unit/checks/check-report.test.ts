import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import { datasetOf } from '../../helpers/dataset'
import { fillBlocks } from '../../helpers/report/fill-blocks'

const index = datasetOf({
  总数: { unit: '个', kind: 'stock', figures: { 2021: 3, 2022: 100 } },
  甲: { unit: '个', kind: 'stock', figures: { 2022: 60 }, partOf: '总数' },
  乙: { unit: '个', kind: 'stock', figures: { 2022: 56 }, partOf: '总数' },
  旁: { unit: '个', kind: 'stock', figures: { 2022: -4 } },
})
const codes = (sentence: string) => {
  const { document } = fillBlocks(index, [{ paragraph: [sentence] }])
  return document === null ? null : checkReport(document, index.dataset).map(({ code }) => code)
}

describe('checkReport', () => {
  it('warns of parts above the whole and of changes nobody believes, for what is printed', () => {
    expect(codes('占{{甲 | 占比: 总数}}。')).toEqual(['check.rise', 'check.parts-above-whole'])
  })

  it('says nothing of figures that are not printed', () => {
    expect(codes('甲{{甲}}个。')).toEqual([])
  })
})
