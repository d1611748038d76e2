import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../helpers/workbook/read-figures'

describe('regionProperties', () => {
  it('leaves what several regions share and none changes out of the names, before or behind the regions', () => {
    const figures = readFigures({
      Sheet1: `
        年份|县区|片区|低保人数（人）
        2021|松河县|北片|9
        2021|青禾县|南片|7
        2021|白石县|北片|5
        2022|松河县|北片|8
        2022|青禾县|南片|6
        2022|白石县|北片|4`,
    })
    expect(figures['Sheet1!D2']).toBe('低保人数|松河县|2021|9|人 sure')
    expect(figures['Sheet1!D6']).toBe('低保人数|青禾县|2022|6|人 sure')
  })

  it('takes words that end like regions for no region beside a column of them', () => {
    const figures = readFigures({
      '2022年': `
        县区|类型|床位（张）
        松河县|山区县|5
        青禾县|平原县|6
        白石县|山区县|7
        合计||18`,
    })
    expect(figures['2022年!C2']).toBe('床位|松河县|2022|5|张 likely')
    expect(figures['2022年!C5']).toBe('床位|合计|2022|18|张 likely')
  })

  it('keeps what names the figures, and what changes within a region', () => {
    const figures = readFigures({
      Sheet1: `
        县区|项目|2022年金额（万元）
        松河县|道路|5
        青禾县|桥梁|6
        白石县|道路|7`,
      Sheet2: `
        县区|机构类型|2022年床位（张）
        松河县|公办|5
        松河县|民办|6
        青禾县|公办|7`,
    })
    expect(figures['Sheet1!C2']).toBe('道路·金额|松河县|2022|5|万元 sure')
    expect(figures['Sheet2!C3']).toBe('民办·床位|松河县|2022|6|张 sure')
  })
})
