import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../helpers/workbook/read-figures'

describe('settleCollisions', () => {
  it('names the figures of two tables by their titles where both give some of one name', () => {
    const figures = readFigures({
      2022: `
        表1 养老服务||||表2 儿童服务
        县区|站点（个）|床位（张）||县区|站点（个）|儿童（人）
        松河县|3|120||松河县|1|20
        青禾县|4|180||青禾县|2|31`,
    })
    expect(figures).toMatchObject({
      '2022!B3': '养老服务·站点|松河县|2022|3|个 likely',
      '2022!F3': '儿童服务·站点|松河县|2022|1|个 likely',
      '2022!G4': '儿童服务·儿童|青禾县|2022|31|人 likely',
    })
  })

  it('names them by their sheets where there is no title', () => {
    const drawing = (first: number): string => `
      县区|2022年户数（户）
      松河县|${first}
      青禾县|${first + 1}`
    const figures = readFigures({ 城市低保: drawing(10), 农村低保: drawing(30) })
    expect(figures['城市低保!B2']).toBe('城市低保·户数|松河县|2022|10|户 likely')
    expect(figures['农村低保!B3']).toBe('农村低保·户数|青禾县|2022|31|户 likely')
  })

  it('asks about figures that nothing tells apart, and about no others', () => {
    const figures = readFigures({
      Sheet1: '指标|2021年|2022年\n床位（张）|5|100',
      Sheet2: '指标|2021年|2022年\n床位（张）|5|101',
    })
    expect(figures).toEqual({
      'Sheet1!B2': '床位||2021|5|张 sure',
      'Sheet1!C2': '床位||2022|100|张 unsure',
      'Sheet2!B2': '床位||2021|5|张 sure',
      'Sheet2!C2': '床位||2022|101|张 unsure',
    })
  })

  it('takes tables that mostly agree for two versions of the same, whatever their sheets are called', () => {
    const figures = readFigures({
      初稿: '指标|2020年|2021年|2022年\n床位（张）|4|5|100',
      终审: '指标|2020年|2021年|2022年\n床位（张）|4|5|101',
    })
    expect(figures['初稿!D2']).toBe('床位||2022|100|张 unsure')
  })

  it('does not mind the same amount in another unit, rounded', () => {
    const figures = readFigures({
      Sheet1: '指标|2022年\n低保人数（人）|31024',
      Sheet2: '指标|2022年\n低保人数（万人）|3.1',
    })
    expect(figures).toEqual({
      'Sheet1!B2': '低保人数||2022|31024|人 sure',
      'Sheet2!B2': '低保人数||2022|3.1|万人 sure',
    })
  })
})
