import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tokenStore } from '../../../electron/host/token-store'

describe('tokenStore', () => {
  it('gives the same token for the same path, with the name alone beside it', () => {
    const tokens = tokenStore()
    const path = join('/data', '年报', '民政.nianbao')
    const file = tokens.give(path)
    expect(file).toEqual({ token: tokens.give(path).token, name: '民政.nianbao' })
    expect(file.token).toMatch(/^[\w-]{22}$/u)
    expect(tokens.pathOf(file.token)).toBe(path)
  })

  it('knows no path, and no token of another run', () => {
    const tokens = tokenStore()
    const file = tokenStore().give('/data/a.xlsx')
    expect(tokens.pathOf(file.token)).toBeNull()
    expect(tokens.pathOf('/data/a.xlsx')).toBeNull()
    expect(tokens.pathOf('__proto__')).toBeNull()
  })
})
