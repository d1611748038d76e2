import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../../shared/template/analyse/check-template'
import { templateText } from '../../../helpers/report/one-sentence-template'

const codesOf = (...sentences: readonly string[]): readonly string[] => {
  const checked = checkTemplate(templateText({ blocks: [{ paragraph: sentences }] }), 't.yaml')
  return (checked.ok ? checked.value.issues : checked.error).map(({ code }) => code)
}

describe('analyse', () => {
  it('finds nothing wrong with a sound sentence', () => {
    expect(codesOf('床位{{床位}}张。')).toEqual([])
  })

  it('finds unknown names and filters, and arguments that a filter does not take', () => {
    expect(codesOf('{{床味}}张。').length).toBe(1)
    expect(codesOf('{{床位 | 增常率: 上年}}张。').length).toBe(1)
    expect(codesOf('{{床位 | 位数: 上年}}张。')).toEqual(['template.wrong-argument'])
  })
})
