import { describe, expect, it } from 'vitest'
import { RegionRegister } from '../../../shared/collect/region-register'

describe('RegionRegister', () => {
  const register = new RegionRegister(
    ['青禾县'],
    ['白石', '北川羌族自治县', '松陵经济技术开发区', '望江县', '望江区', '北川'],
  )

  it.each([
    ['松陵市青禾县', { tag: 'region', region: '青禾县' }],
    ['青禾', { tag: 'region', region: '青禾县' }],
    ['白石县', { tag: 'region', region: '白石' }],
    ['北川县', { tag: 'region', region: '北川羌族自治县' }],
    ['经开区', { tag: 'region', region: '松陵经济技术开发区' }],
    ['望江', { tag: 'ambiguous', names: ['望江县', '望江区'] }],
    ['乌南县', { tag: 'unknown' }],
  ])('reads %s', (name, expected) => {
    expect(register.find(name)).toEqual(expected)
  })

  it('finds short names in a text', () => {
    expect(register.within('民政年报-青禾.xlsx')).toEqual(['青禾县'])
  })
})
