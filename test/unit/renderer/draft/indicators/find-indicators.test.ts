import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../../../../renderer/draft/indicators/find-indicators'
import { plainIndicator } from '../../../../../shared/model/indicator'

const indicators = ['养老床位', '护理型床位', '结婚登记', '离婚登记'].map((name) => plainIndicator(name, ''))

describe('findIndicators', () => {
  it('puts names that hold the words first, then those that are alike', () => {
    expect(findIndicators(indicators, '护理型床位').map(({ name }) => name)).toEqual(['护理型床位'])
    expect(findIndicators(indicators, '登记').map(({ name }) => name)).toEqual(['结婚登记', '离婚登记'])
  })

  it('gives all where nothing is looked for', () => {
    expect(findIndicators(indicators, '')).toHaveLength(4)
  })
})
