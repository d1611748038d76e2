import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

const index = datasetOf({ 床位: { unit: '张', kind: 'stock', figures: { 2022: 20 } } })
const codes = (sentence: string): readonly string[] => fillText(index, sentence).codes

describe('proseIssues', () => {
  it('warns where the words behind a figure do not say its unit', () => {
    expect(codes('床位{{床位}}张。')).toEqual([])
    expect(codes('床位{{床位}}。')).toContain('template.unit-unsaid')
  })

  it('warns of a number that was typed where an indicator counts, and of no year', () => {
    expect(codes('床位{{床位}}张，其中床位12张。')).toContain('template.typed-number')
    expect(codes('2022年床位{{床位}}张。')).toEqual([])
  })
})
