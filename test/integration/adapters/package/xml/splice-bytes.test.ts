import { describe, expect, it } from 'vitest'
import { spliceBytes } from '../../../../../electron/adapters/package/xml/splice-bytes'

const splice = (text: string, splices: Parameters<typeof spliceBytes>[1]): string =>
  Buffer.from(spliceBytes(new TextEncoder().encode(text), splices)).toString()

describe('spliceBytes', () => {
  it('replaces, inserts and takes out stretches, in whatever order they are given', () => {
    const splices = [
      { start: 6, end: 8, text: '' },
      { start: 0, end: 0, text: '甲' },
      { start: 2, end: 3, text: '乙' },
    ]
    expect(splice('0123456789', splices)).toBe('甲01乙34589')
  })

  it('puts what is inserted before what replaces the same place, and insertions in their order', () => {
    const splices = [
      { start: 1, end: 2, text: 'X' },
      { start: 1, end: 1, text: 'a' },
      { start: 1, end: 1, text: 'b' },
    ]
    expect(splice('012', splices)).toBe('0abX2')
  })
})
