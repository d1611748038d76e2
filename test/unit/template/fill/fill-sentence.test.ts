import { describe, expect, it } from 'vitest'
import { issue } from '../../../../shared/issue'
import { distinct, joinText } from '../../../../shared/template/fill/fill-sentence'
import { wordsOf } from '../../../../shared/template/fill/draft-figure'
import { datasetOf } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

const text = (words: string): { readonly tag: 'text'; readonly text: string } => ({ tag: 'text', text: words })

describe('joinText and wordsOf', () => {
  it('make neighbouring words one run', () => {
    expect(joinText([text('床位'), text('20'), text('张')])).toEqual([text('床位20张')])
    expect(wordsOf([text('床位'), text('20')])).toBe('床位20')
  })
})

describe('distinct', () => {
  it('tells the same finding once', () => {
    const found = issue('info', 'derive.missing-figure', null, { indicator: '床位', period: '2021年' })
    expect(distinct([found, { ...found }])).toEqual([found])
  })
})

describe('fillSentence', () => {
  it('leaves out a sentence whose figure is missing, and says which', () => {
    const index = datasetOf({
      床位: { unit: '张', kind: 'stock', figures: { 2021: 1 } },
      机构: { unit: '个', kind: 'stock', figures: { 2022: 1 } },
    })
    const filled = fillText(index, '床位{{床位}}张。')
    expect(filled.text).toBeNull()
    expect(filled.codes).toContain('derive.missing-figure')
  })

  it('prints zero as zero', () => {
    expect(
      fillText(datasetOf({ 床位: { unit: '张', kind: 'stock', figures: { 2022: 0 } } }), '床位{{床位}}张。').text,
    ).toBe('床位0张。')
  })
})
