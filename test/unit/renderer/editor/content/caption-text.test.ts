import { describe, expect, it } from 'vitest'
import { captionSource, typedCaption } from '../../../../../renderer/editor/content/caption-text'

const names = new Set(['年', '基年', '养老床位'])

describe('typedCaption', () => {
  it('shows names in brackets and leaves outputs with filters as they are', () => {
    expect(typedCaption('{{基年}}—{{ 年 }}年')).toBe('〔基年〕—〔年〕年')
    expect(typedCaption('共{{甲 | 带单位}}')).toBe('共{{甲 | 带单位}}')
  })
})

describe('captionSource', () => {
  it('gives the same caption again', () => {
    const source = '{{基年}}—{{年}}年养老床位'
    expect(captionSource(typedCaption(source), names)).toBe(source)
  })

  it('leaves brackets around other words to the words', () => {
    expect(captionSource('〔2024〕1号〔年〕', names)).toBe('〔2024〕1号{{年}}')
  })
})
