import { describe, expect, it } from 'vitest'
import type { IncomingHttpHeaders } from 'node:http'
import { cookieName, isOwnHost, isToken, refusalOf } from '../../../electron/web/check-request'

const session = { port: 4100, token: 'secret', tickets: new Set<string>() }
const host = '127.0.0.1:4100'
const cookie = `other=1; ${cookieName(4100)}=secret`
const refusal = (headers: IncomingHttpHeaders, method = 'GET') => refusalOf(method, { host, ...headers }, session)

describe('refusalOf', () => {
  it('lets in who knows the token, by cookie or as a bearer', () => {
    expect(refusal({ cookie })).toBeNull()
    expect(refusal({ authorization: 'Bearer secret' }, 'POST')).toBeNull()
    expect(refusal({ cookie, origin: `http://${host}` }, 'POST')).toBeNull()
  })

  it('refuses who does not', () => {
    expect(refusal({})).toBe(401)
    expect(refusal({ cookie: `${cookieName(4101)}=secret` })).toBe(401)
    expect(refusal({ cookie: `${cookieName(4100)}=wrong` })).toBe(401)
    expect(refusal({ authorization: 'Basic secret' })).toBe(401)
  })

  it('refuses foreign names and pages, also with the token', () => {
    expect(refusal({ cookie, host: 'evil.example' })).toBe(403)
    expect(refusal({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(refusal({ cookie, 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it('asks a change that rests on the cookie for its origin', () => {
    expect(refusal({ cookie }, 'POST')).toBe(403)
  })
})

describe('isOwnHost and isToken', () => {
  it('know the server’s names and its token only', () => {
    expect([
      isOwnHost(host, 4100),
      isOwnHost('localhost:4100', 4100),
      isOwnHost('localhost', 4100),
      isOwnHost(undefined, 4100),
    ]).toEqual([true, true, false, false])
    expect([isToken('secret', session), isToken('', session), isToken(undefined, session)]).toEqual([
      true,
      false,
      false,
    ])
  })
})
