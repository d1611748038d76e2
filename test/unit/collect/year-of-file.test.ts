import { describe, expect, it } from 'vitest'
import { yearOfFile } from '../../../shared/collect/year-of-file'

describe('yearOfFile', () => {
  it.each([
    ['青禾县2023年报.xlsx', 2023],
    ['2022/青禾县.xlsx', 2022],
    ['青禾县2022-2023.xlsx', null],
    ['青禾县.xlsx', null],
    ['20230115.xlsx', null],
  ])('of %s is %s', (path, year) => {
    expect(yearOfFile(path)).toBe(year)
  })
})
