import { describe, expect, it } from 'vitest'
import { plainName } from '../../../shared/template/plain-name'
import { parseSentence } from '../../../shared/template/sentence'

describe('plainName', () => {
  it('leaves out what an output cannot hold and keeps the words', () => {
    expect(['社会服务（民政）支出', '65岁以上人口', '% ', '养老 床位', 'ＧＤＰ'].map(plainName)).toEqual([
      '社会服务民政支出',
      '指标65岁以上人口',
      '指标',
      '养老床位',
      'GDP',
    ])
  })

  it('gives names that a sentence takes', () => {
    for (const name of ['一（二）', '1.2', '甲|乙', '“丙”', '丁:戊', 'a.b']) {
      expect(parseSentence(`{{${plainName(name)}}}`, () => ({ tag: 'file', file: '' })).ok).toBe(true)
    }
  })
})
