import { describe, expect, it } from 'vitest'
import { unitAt } from '../../../../shared/draft/mentions/unit-at'

const unitOf = (text: string): string => text.slice(0, unitAt(text, 0))

describe('unitAt', () => {
  it('takes the longest unit, denominators included', () => {
    expect(unitOf('个百分点，')).toBe('个百分点')
    expect(unitOf('人次。')).toBe('人次')
    expect(unitOf('元/人·月，')).toBe('元/人·月')
  })

  it('passes a hedge between number and unit over', () => {
    expect(unitOf('余张')).toBe('余张')
  })

  it('ends where it begins when no unit stands there', () => {
    expect(unitAt('，增长', 0)).toBe(0)
    expect(unitAt('', 0)).toBe(0)
    expect(unitAt('床位5所', 3)).toBe(4)
  })
})
