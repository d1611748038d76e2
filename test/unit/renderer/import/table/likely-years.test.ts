import { describe, expect, it } from 'vitest'
import { likelyYears } from '../../../../../renderer/import/table/likely-years'

describe('likelyYears', () => {
  it('names the year of the file first, then the one after the last of the project', () => {
    expect(likelyYears('民政统计2020.xlsx', [2017, 2018])).toEqual([2020, 2019, 2018])
    expect(likelyYears('民政统计2019年.xlsx', [2017, 2018])).toEqual([2019, 2018])
  })

  it('takes no year from a name with several or with other numbers', () => {
    expect(likelyYears('2017-2019.xlsx', [])).toEqual([])
    expect(likelyYears('表20190101.xlsx', [2018])).toEqual([2019, 2018])
  })
})
