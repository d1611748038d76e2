import { describe, expect, it } from 'vitest'
import { isGb2312 } from '../../../../electron/adapters/read-workbook/is-gb2312'

describe('isGb2312', () => {
  it('knows Chinese text of old programs, ASCII among it, cut in half too', () => {
    expect(isGb2312(Uint8Array.of(0xb4, 0xb2, 0xce, 0xbb))).toBe(true)
    expect(isGb2312(Uint8Array.of(0x41, 0xb4, 0xb2, 0x31))).toBe(true)
    expect(isGb2312(Uint8Array.of(0xb4, 0xb2, 0xce))).toBe(true)
    expect(isGb2312(new Uint8Array())).toBe(true)
  })

  it('refuses Western bytes, UTF-8 and characters beyond GB 2312', () => {
    expect(isGb2312(Uint8Array.of(0xe9, 0x74))).toBe(false)
    expect(isGb2312(new TextEncoder().encode('床位'))).toBe(false)
    expect(isGb2312(Uint8Array.of(0x81, 0x40))).toBe(false)
  })
})
