import { describe, expect, it } from 'vitest'
import { plainIndicator } from '../../../shared/model/indicator'

describe('plainIndicator', () => {
  it('is known by name and unit, and claims nothing else', () => {
    const { id, name, unit, kind, decimals, formula, partOf, breaks } = plainIndicator('低保对象', '人')
    expect([id, name, unit]).toEqual(['低保对象', '低保对象', '人'])
    expect([kind, decimals, formula, partOf]).toEqual([null, null, null, null])
    expect(breaks).toEqual([])
  })
})
