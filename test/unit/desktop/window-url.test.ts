import { describe, expect, it } from 'vitest'
import { isWindowUrl, windowUrl } from '../../../electron/desktop/ipc/window-url'

describe('isWindowUrl', () => {
  it('knows the program’s own page and files', () => {
    expect(isWindowUrl(windowUrl)).toBe(true)
    expect(isWindowUrl('app://nianbao/assets/a.js?b#c')).toBe(true)
  })

  it('knows no other address, however alike', () => {
    for (const address of [
      '',
      'app://nianbao.example/',
      'app://x@nianbao/',
      'https://nianbao/',
      'file:///nianbao/index.html',
      'app:nianbao',
      'APP//nianbao',
    ]) {
      expect([address, isWindowUrl(address)]).toEqual([address, false])
    }
  })
})
