import { describe, expect, it } from 'vitest'
import { IndicatorNames } from '../../../../shared/draft/names/indicator-names'
import { NameScorer } from '../../../../shared/draft/names/name-score'
import { plainIndicator } from '../../../../shared/model/indicator'

const names = ['社会组织数', '社会团体数', '城市低保人数', '农村低保人数', '养老床位']
const scorer = new NameScorer(new IndicatorNames(names.map((name) => plainIndicator(name, '个'))))
const score = (name: string, subject: string, context: string = subject) =>
  scorer.score(name, scorer.speak(subject, [{ text: context, weight: 1 }]))
const best = (subject: string, context?: string) =>
  [...names].sort((name, other) => score(other, subject, context).score - score(name, subject, context).score)[0]

describe('NameScorer', () => {
  it('scores the name that is said highest', () => {
    expect(best('社会组织')).toBe('社会组织数')
    expect(best('养老床位')).toBe('养老床位')
    expect(best('低保人数', '农村低保人数')).toBe('农村低保人数')
  })

  it('gives a name that is said whole about one, and words of nothing about none', () => {
    expect(score('养老床位', '养老床位').score).toBeCloseTo(1, 1)
    expect(score('养老床位', '火化遗体').score).toBeLessThan(0.3)
  })

  it('scores by the words around where there is no subject', () => {
    const { score: total, ofName, ofSubject } = score('养老床位', '', '养老床位')
    expect([total, ofSubject]).toEqual([ofName, 1])
  })

  it('takes 全市 for no word of 城市', () => {
    expect(score('城市低保人数', '低保人数', '全市低保人数').ofName).toBeLessThan(
      score('城市低保人数', '低保人数', '城市低保人数').ofName,
    )
  })
})
