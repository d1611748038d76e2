import { describe, expect, it } from 'vitest'
import { parseWebOptions } from '../../../electron/web/parse-web-options'

describe('parseWebOptions', () => {
  it('opens the browser on any free port unless told otherwise', () => {
    expect(parseWebOptions([])).toEqual({
      ok: true,
      value: { isBrowserOpened: true, port: 0, folder: null, idleMinutes: 10 },
    })
    const given = ['--no-open', '--port', '8080', '--folder=/数据/年报=1', '--idle', '0.5', '--lang', 'en']
    const value = { isBrowserOpened: false, port: 8080, folder: '/数据/年报=1', idleMinutes: 0.5 }
    expect(parseWebOptions(given)).toEqual({ ok: true, value })
  })

  it.each([
    [['--host', '0.0.0.0'], 'host.unknown-option'],
    [['--open=1'], 'host.unknown-option'],
    [['--port'], 'host.no-value'],
    [['--folder='], 'host.no-value'],
    [['--port', '65536'], 'host.bad-port'],
    [['--idle', '0'], 'host.bad-idle'],
    [['--port', '80a'], 'host.bad-port'],
    [['--port=-1'], 'host.bad-port'],
  ])('tells %j by %s', (argv, code) => {
    expect(parseWebOptions(argv)).toMatchObject({ ok: false, error: [{ code }] })
  })
})
