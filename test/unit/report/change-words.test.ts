import { describe, expect, it } from 'vitest'
import { comparisonLeads, pairOf, wordPairs } from '../../../shared/report/change-words'

describe('pairOf', () => {
  it('gives the own word of the fall, or one that goes with the rise', () => {
    expect(pairOf('上涨', null)).toEqual({ rise: '上涨', fall: '下跌' })
    expect(pairOf('上涨', '回落')).toEqual({ rise: '上涨', fall: '回落' })
  })

  it('gives none for a word that is no rise, nor with a fall that does not go with it', () => {
    expect(pairOf('下降', null)).toBeNull()
    expect(pairOf('', null)).toBeNull()
    expect(pairOf('上涨', '后移')).toBeNull()
  })

  it('never pairs a word with itself', () => {
    for (const [rise, falls] of wordPairs) expect(falls).not.toContain(rise)
  })
})

describe('comparisonLeads', () => {
  it('names the base for 比 and nothing for 变化', () => {
    expect(comparisonLeads('versus', '上年')).toEqual({ moved: '比上年', flat: '与上年', levels: '由上年的' })
    expect(comparisonLeads('change', '上年')).toEqual({ moved: '', flat: '', levels: '由' })
  })
})
