import { describe, expect, it } from 'vitest'
import { subjectOf } from '../../../../shared/draft/statements/subject-of'

describe('subjectOf', () => {
  it('leaves where, when and how the sentence goes on out', () => {
    expect(subjectOf('截至2021年底,全市共有养老床位')).toBe(',养老床位')
    expect(subjectOf('其中社会团体')).toBe('社会团体')
    expect(subjectOf('全年累计发放救助资金')).toBe('发放救助资金')
  })

  it('takes titles that are examples out', () => {
    expect(subjectOf('出台《办法》《细则》等文件')).toBe('出台文件')
  })

  it('keeps a word that only begins like a frame', () => {
    expect(subjectOf('公共服务')).toBe('公共服务')
    expect(subjectOf('共同富裕')).toBe('共同富裕')
  })

  it('is empty where nothing is counted', () => {
    expect(subjectOf('全市共有')).toBe('')
    expect(subjectOf('')).toBe('')
  })
})
