import { describe, expect, it } from 'vitest'
import { Rc4 } from '../../../../../electron/adapters/package/encryption/rc4'

describe('Rc4', () => {
  it('encrypts the texts that are known of it', () => {
    for (const [key, text, expected] of [
      ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
      ['Wiki', 'pedia', '1021bf0420'],
      ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
    ] as const) {
      const bytes = Buffer.from(text)
      new Rc4(Buffer.from(key)).apply(bytes)
      expect(bytes.toString('hex')).toBe(expected)
    }
  })

  it('goes on at any place of its stream', () => {
    const [whole, part] = [Buffer.alloc(300), Buffer.alloc(10)]
    new Rc4(Buffer.from('Key')).apply(whole)
    const cipher = new Rc4(Buffer.from('Key'))
    cipher.skip(290)
    cipher.apply(part)
    expect(part).toEqual(whole.subarray(290))
  })
})
