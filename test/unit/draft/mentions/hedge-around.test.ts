import { describe, expect, it } from 'vitest'
import { hedgeAround } from '../../../../shared/draft/mentions/hedge-around'

/** The hedge around the number between brackets: 约[20][万][人]以上 has its digits, scale and unit marked. */
function hedgeOf(marked: string) {
  const parts = /^(.*?)\[(.*?)\](.*?)\[(.*?)\](.*?)\[(.*?)\](.*)$/u.exec(marked)
  if (!parts) throw new Error(`no number marked in ${marked}`)
  const [, lead = '', digits = '', between = '', scale = '', behind = '', unit = '', rest = ''] = parts
  const start = lead.length
  const digitsEnd = start + digits.length
  const end = digitsEnd + between.length + scale.length
  const unitEnd = end + behind.length + unit.length
  const hedge = hedgeAround(lead + digits + between + scale + behind + unit + rest, { start, digitsEnd, end, unitEnd })
  return hedge && `${hedge.word} ${hedge.sense} ${hedge.place}`
}

describe('hedgeAround', () => {
  it('finds a word before the number', () => {
    expect(hedgeOf('床位约[20][万][张]')).toBe('约 about before')
    expect(hedgeOf('床位近[20][万][张]')).toBe('近 below before')
    expect(hedgeOf('床位超过[20][万][张]')).toBe('超过 above before')
    expect(hedgeOf('不低于[20][][张]')).toBe('不低于 above before')
  })

  it('finds one behind the digits, behind the scale or behind the unit', () => {
    expect(hedgeOf('床位[10]余[万][张]')).toBe('余 above after-number')
    expect(hedgeOf('床位[1.8][万]余[张]')).toBe('余 above after-scale')
    expect(hedgeOf('服务[5000][][人]以上')).toBe('以上 above after-unit')
    expect(hedgeOf('服务[5000][][人]左右')).toBe('左右 about after-unit')
  })

  it('takes no part of another word for a hedge', () => {
    expect(hedgeOf('附近[20][][户]')).toBeNull()
    expect(hedgeOf('节约[20][万][元]')).toBeNull()
    expect(hedgeOf('机构[3]多种[][]')).toBeNull()
  })

  it('finds none around a plain number', () => {
    expect(hedgeOf('床位[20][万][张]，增长')).toBeNull()
    expect(hedgeOf('[20][][]')).toBeNull()
  })
})
