import { describe, expect, it } from 'vitest'
import { nameLabelColumns, nothingSaid } from '../../../../shared/import/table/table-wording'
import { readLayout } from '../../../helpers/workbook/read-layout'

describe('nothingSaid', () => {
  it('leaves all to recognition', () => {
    expect(Object.values(nothingSaid).every((said) => said === null)).toBe(true)
  })
})

describe('nameLabelColumns', () => {
  const { view, columns, segment } = readLayout(`
    地区   | 年度 | 户数 | 人数
    东岭县 | 2021 | 5    | 6
    西河县 | 2022 | 7    | 8
  `)
  const rolesOf = (named: readonly number[]) =>
    nameLabelColumns(view, columns, named, segment.body).map(({ role }) => role)

  it('makes the named columns labels, of these the ones with years periods', () => {
    expect(rolesOf([1, 2])).toEqual(['label', 'period', 'value', 'value'])
    expect(rolesOf([1, 3])).toEqual(['label', 'value', 'label', 'value'])
  })

  it('makes labels and periods that are not named values', () => {
    expect(rolesOf([2])).toEqual(['value', 'period', 'value', 'value'])
    expect(rolesOf([])).toEqual(['value', 'value', 'value', 'value'])
  })

  it('leaves units and notes what they are', () => {
    const sides = readLayout('指标 | 单位 | 2021年 | 备注\n床位 | 张 | 5 | 含民办\n机构 | 个 | 6 | 含民办')
    const named = nameLabelColumns(sides.view, sides.columns, [1], sides.segment.body)
    expect(named.map(({ role }) => role)).toEqual(['label', 'unit', 'value', 'note'])
  })
})
