import { describe, expect, it } from 'vitest'
import { isHeaderWord } from '../../../../shared/import/read/header-word'

describe('isHeaderWord', () => {
  it('knows the words over labels, with spaces, in English and in a split corner', () => {
    for (const text of ['指标', '项 目', '年份', 'Indicator', '地区\\年份', '指标 Item', '地区']) {
      expect([text, isHeaderWord(text)]).toEqual([text, true])
    }
  })

  it('takes no label and no name of a figure for one', () => {
    for (const text of ['床位', '东岭县', '2021年', '指标床位', '地区\\床位']) {
      expect([text, isHeaderWord(text)]).toEqual([text, false])
    }
  })
})
