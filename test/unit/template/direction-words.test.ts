import { describe, expect, it } from 'vitest'
import { directionBefore, isOrigin } from '../../../shared/template/direction-words'

describe('directionBefore', () => {
  it('knows rise and fall, step and level', () => {
    expect(directionBefore('比上年增长')).toEqual({ words: '增长', direction: 'rise', isLevel: false })
    expect(directionBefore('，下降了近')).toEqual({ words: '下降', direction: 'fall', isLevel: false })
    expect(directionBefore('标准提高到每人每月'.slice(0, 5))).toEqual({
      words: '提高到',
      direction: 'rise',
      isLevel: true,
    })
    expect(directionBefore('降低至2022年的约')).toEqual({ words: '降低到', direction: 'fall', isLevel: true })
  })

  it('finds none where the word does not stand right before the figure', () => {
    expect(directionBefore('增长的机构有')).toBeNull()
    expect(directionBefore('养老机构')).toBeNull()
  })
})

describe('isOrigin', () => {
  it('tells the level that another one comes from', () => {
    expect(isOrigin('标准由')).toBe(true)
    expect(isOrigin('从2012年的')).toBe(true)
    expect(isOrigin('由市级财政负担，共')).toBe(false)
  })
})
