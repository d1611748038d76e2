import { describe, expect, it } from 'vitest'
import { labelDepth, numberingLevel } from '../../../../shared/import/layout/label-depth'
import { viewSheet } from '../../../../shared/import/view/sheet-view'
import { gridOf, type CellSeed } from '../../../helpers/workbook/grid'

const depth = (seed: CellSeed): number | undefined => {
  const cell = viewSheet(gridOf([[seed]])).at(1, 1)
  return cell && labelDepth(cell)
}

describe('labelDepth', () => {
  it('counts full-width spaces, narrow ones and steps of the indent', () => {
    expect([depth('城市'), depth('　城市'), depth('  城市')]).toEqual([0, 2, 2])
    expect(depth({ value: { tag: 'text', text: ' 城市' }, indent: 2 })).toBe(5)
  })
})

describe('numberingLevel', () => {
  it('knows the four levels of official numbering, and decimals as none', () => {
    expect(['一、收入', '（二）支出', '3. 其他', '(4) 结余'].map(numberingLevel)).toEqual([0, 1, 2, 3])
    expect(['收入', '3.5', '2021年'].map(numberingLevel)).toEqual([null, null, null])
  })
})
