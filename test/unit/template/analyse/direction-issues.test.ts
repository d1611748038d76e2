import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

const index = datasetOf({ 床位: { unit: '张', kind: 'stock', figures: { 2021: 10, 2022: 20 } } })
const codes = (sentence: string): readonly string[] => fillText(index, sentence).codes

describe('directionIssues', () => {
  it('warns of a literal word of direction and names the filter that chooses it', () => {
    const warned = fillText(index, '床位增长{{床位 | 增长率: 上年}}。').issues.find(
      ({ code }) => code === 'template.literal-direction',
    )
    expect(warned?.severity).toBe('warning')
    expect(Object.values(warned?.parameters ?? {}).join()).toContain('增长')
  })

  it('is content where the data choose the word, and where no figure follows it', () => {
    expect(codes('床位{{床位 | 变化: 上年}}。')).not.toContain('template.literal-direction')
    expect(codes('增长较快，床位{{床位}}张。')).not.toContain('template.literal-direction')
  })
})
