import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('npm start', () => {
  it('says in one line, in both languages, what to use where the binary is absent and cannot be fetched', () => {
    const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/host/start.mjs'], {
      env,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/浏览器模式：npm run web .*browser mode: npm run web/u)
  })
})
