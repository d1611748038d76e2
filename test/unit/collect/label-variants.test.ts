import { describe, expect, it } from 'vitest'
import { labelVariants, variantKey } from '../../../shared/collect/label-variants'

const tables = (...lists: readonly (readonly string[])[]): readonly ReadonlySet<string>[] =>
  lists.map((list) => new Set(list))

describe('labelVariants', () => {
  it('makes one of what differs in signs and a closing 数', () => {
    const found = labelVariants(tables(['养老床位'], ['养老床位'], ['养老床位数'], ['养老 床位']), [])
    expect([...found]).toEqual([
      ['养老床位数', '养老床位'],
      ['养老 床位', '养老床位'],
    ])
  })

  it('prefers what the project calls it', () => {
    expect([...labelVariants(tables(['养老床位'], ['养老床位']), ['养老床位数'])]).toEqual([['养老床位', '养老床位数']])
  })

  it('keeps two that stand in one table apart, and 户数 from 户', () => {
    expect(labelVariants(tables(['养老机构', '养老机构数'], ['养老机构数']), []).size).toBe(0)
    expect(variantKey('低保户数')).not.toBe(variantKey('低保人数'))
  })
})
