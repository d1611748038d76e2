import { describe, expect, it } from 'vitest'
import { collected, form, sent } from '../../helpers/collect/sent'

describe('aboutFiles', () => {
  const rows = (at: number) => [['养老床位', '张', at, at + 1]]
  const all = ['青禾县', '白石县', '乌南县'].map((name, at) => sent(`${name}.xlsx`, form(name, rows(at))))

  it('counts what each file gives, and knows the one that says the same again', () => {
    const { files } = collected([...all, sent('重报/青禾县.xlsx', form('青禾县', rows(0)))])
    expect(files.map(({ state, regions, years, added }) => [state, regions, years, added])).toEqual([
      ['taken', ['青禾县'], [2022, 2023], 2],
      ['taken', ['白石县'], [2022, 2023], 2],
      ['taken', ['乌南县'], [2022, 2023], 2],
      ['unchanged', ['青禾县'], [2022, 2023], 0],
    ])
    expect(files[3]?.issues.map(({ code, parameters }) => [code, parameters['other']])).toEqual([
      ['collect.duplicate', '青禾县.xlsx'],
    ])
  })

  it('says where a file ends with another year than the others', () => {
    const { files } = collected([...all, sent('望江区.xlsx', form('望江区', rows(3), [2020, 2021]))])
    expect(files[3]?.issues.map(({ code, parameters }) => [code, parameters['year'], parameters['usual']])).toEqual([
      ['collect.other-year', 2021, 2023],
    ])
  })
})
