import { describe, expect, it } from 'vitest'
import { kindByUnit } from '../../../shared/model/kind-by-unit'

describe('kindByUnit', () => {
  it('takes ratios for shares and places for ranks', () => {
    expect(['%', '‰', '位'].map(kindByUnit)).toEqual(['share', 'share', 'rank'])
  })

  it('takes every other unit for one that is not summed over years', () => {
    expect(['', '个', '万人次', '亿元', '元/人·月'].map(kindByUnit)).toEqual(Array(5).fill('stock'))
  })
})
