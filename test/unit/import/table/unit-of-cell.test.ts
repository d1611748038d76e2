import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../shared/import/table/recognise'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const unitsOf = (rows: readonly (readonly CellSeed[])[]): readonly (string | null)[] => {
  const [table] = recognise(workbookOf([gridOf(rows)])).sheets[0]?.tables ?? []
  return (table?.cells ?? []).map(({ unit }) => unit)
}

describe('unitOfCell', () => {
  it('gives no unit of money to what counts people or things', () => {
    const rows = [['2020年救助（以万元计）'], ['地区', '资金', '人数', '床位数'], ['云溪县', 3, 4, 5]]
    expect(unitsOf(rows)).toEqual(['万元', null, null])
  })

  it('gives no unit of amounts to rates', () => {
    expect(
      unitsOf([
        ['2020年救助', '单位：万元'],
        ['地区', '资金', '增长率'],
        ['云溪县', 3, 4],
      ]),
    ).toEqual(['万元', null])
  })

  it('takes a unit of its own first', () => {
    expect(
      unitsOf([
        ['2020年救助', '单位：万元'],
        ['地区', '资金', '人数（人）'],
        ['云溪县', 3, 4],
      ]),
    ).toEqual(['万元', '人'])
  })
})
