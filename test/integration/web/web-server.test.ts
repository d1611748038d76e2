import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packedType, webRoutes } from '../../../shared/api/bridge'
import type { ApiEvent, FileToken } from '../../../shared/api/contract'
import { packBytes } from '../../../electron/jobs/heavy/packed'
import { success } from '../../../shared/result'
import { tokenStore } from '../../../electron/host/token-store'
import type { ApiHandler } from '../../../electron/host/api-handler'
import { IdleWatch } from '../../../electron/web/idle-watch'
import { openFileRoom, type FileRoom } from '../../../electron/web/file-room'
import { startWebServer, type WebServer } from '../../../electron/web/web-server'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

interface Asked {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

const root = mkdtempSync(join(tmpdir(), 'nianbao-web-test-'))
const rendererFolder = join(root, 'renderer')
const projectFolder = join(root, '年报')
const secret = join(root, 'secret.js')
const uploadLimit = 200_000
const callLimit = 50_000
const calls: { readonly method: string; readonly given: unknown }[] = []
const bugs: unknown[] = []
const listeners = new Set<(event: ApiEvent) => void>()
const tokens = tokenStore()
const handler: ApiHandler = {
  call: (method, given) => {
    calls.push({ method, given })
    if (method === 'task.cancel') return Promise.reject(new Error('a bug with details'))
    return Promise.resolve(success(method === 'project.current' ? null : { method }))
  },
  send: (method) => Promise.resolve(packBytes(success({ method }))),
  listen: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
let server: WebServer
let room: FileRoom
let token = ''
let own: Readonly<Record<string, string>> = {}

/** A request as a program sends it: any header, and the path untouched. */
function send({ method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

const json = { 'Content-Type': 'application/json' }
const call = (given: unknown, headers: Readonly<Record<string, string>> = own): Promise<Answer> =>
  send({ method: 'POST', path: webRoutes.call, headers: { ...json, ...headers }, body: JSON.stringify(given) })
const upload = async (name: string, body: Uint8Array): Promise<FileToken> => {
  const path = `${webRoutes.upload}?name=${encodeURIComponent(name)}`
  const answer = await send({ method: 'POST', path, headers: own, body })
  expect(answer.status).toBe(200)
  return JSON.parse(answer.body.toString()) as FileToken
}

beforeAll(async () => {
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  mkdirSync(projectFolder)
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>年报</title>')
  writeFileSync(join(rendererFolder, 'assets/index.js'), 'export {}')
  writeFileSync(join(rendererFolder, '.hidden.js'), 'hidden')
  writeFileSync(secret, 'secret')
  room = await openFileRoom({ projectFolder, uploadLimit })
  const tellBug = (error: unknown): void => void bugs.push(error)
  const idle = new IdleWatch(60_000, () => undefined)
  server = await startWebServer({ port: 0, idle, rendererFolder, handler, tokens, room, callLimit, tellBug })
  token = new URL(server.url).searchParams.get('token') ?? ''
  own = { Authorization: `Bearer ${token}` }
})

afterAll(async () => {
  await server.close()
  await room.close()
  rmSync(root, { recursive: true, force: true })
})

describe('who is let in', () => {
  const paths = [
    ['POST', '/api/call'],
    ['POST', '/api/upload?name=a.xlsx'],
    ['GET', '/api/download/abc'],
    ['GET', '/api/events'],
    ['GET', '/api/anything'],
    ['GET', '/api'],
    ['GET', '/'],
    ['GET', '/assets/index.js'],
  ] as const

  it.each(paths)('refuses %s %s without the token, and says nothing', async (method, path) => {
    calls.length = 0
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Cookie: `nianbao-${server.port}=wrong` }]) {
      const { status, body } = await send({ method, path, headers: { ...json, ...headers }, body: '' })
      expect([status, body.length]).toEqual([401, 0])
    }
    expect(calls).toEqual([])
  })

  it('refuses a token that is nearly right, or in a place where none is taken', async () => {
    expect(token).toMatch(/^[\w-]{22}$/u)
    expect((await send({ path: `/?token=${token.slice(0, -1)}` })).status).toBe(401)
    expect((await send({ path: `/api/call?token=${token}`, method: 'POST' })).status).toBe(401)
    expect((await send({ path: `/index.html?token=${token}` })).status).toBe(401)
  })

  it('exchanges the token of the address for a cookie that scripts cannot read', async () => {
    const entered = await send({ path: `/?token=${token}` })
    const [cookie = ''] = entered.headers['set-cookie'] ?? []
    expect([entered.status, entered.headers['location']]).toEqual([303, '/'])
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/u)
    const headers = { Cookie: cookie.split(';', 1)[0] ?? '' }
    expect((await send({ path: '/', headers })).status).toBe(200)
    const origin = `http://127.0.0.1:${server.port}`
    expect((await call({ method: 'app.describe', given: null }, { ...headers, Origin: origin })).status).toBe(200)
    expect((await call({ method: 'app.describe', given: null }, headers)).status).toBe(403)
  })

  it('lets in once by a ticket', async () => {
    const path = new URL(server.makeTicket()).search
    expect((await send({ path: `/${path}` })).status).toBe(303)
    expect((await send({ path: `/${path}` })).status).toBe(401)
    expect((await send({ path: '/?ticket=' })).status).toBe(401)
  })

  it('leads who comes from a link on by a page, because a redirect would lack the cookie', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const { status, headers: got, body } = await send({ path: `/?token=${token}`, headers })
    expect([status, got['set-cookie']?.length]).toEqual([200, 1])
    expect(body.toString()).toContain('<meta http-equiv="refresh" content="0; url=/">')
    expect(body.toString()).not.toContain(token)
  })

  it('refuses a foreign name of this machine, whatever it knows', async () => {
    for (const Host of [
      'example.com',
      `example.com:${server.port}`,
      '127.0.0.1',
      `[::1]:${server.port}`,
      '127.0.0.1:1',
    ]) {
      const answers = [await send({ path: '/', headers: { ...own, Host } }), await call({}, { ...own, Host })]
      answers.push(await send({ path: `/?token=${token}`, headers: { Host } }))
      expect([Host, ...answers.map(({ status }) => status)]).toEqual([Host, 403, 403, 403])
    }
    expect((await send({ path: '/', headers: { ...own, Host: `localhost:${server.port}` } })).status).toBe(200)
  })

  it('refuses a foreign page', async () => {
    calls.length = 0
    const port = server.port
    for (const Origin of ['https://example.com', 'null', `http://localhost:${port}`, `http://127.0.0.1:${port + 1}`]) {
      expect([Origin, (await call({ method: 'app.describe' }, { ...own, Origin })).status]).toEqual([Origin, 403])
    }
    for (const site of ['cross-site', 'same-site']) {
      const headers = { ...own, 'Sec-Fetch-Site': site }
      expect((await send({ path: '/api/events', headers })).status).toBe(403)
    }
    expect(calls).toEqual([])
  })

  it('listens on the loopback only', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    for (const { address, family, internal } of addresses) {
      if (internal || family !== 'IPv4') continue
      const isReached = await new Promise((resolve) => {
        const socket = connect({ host: address, port: server.port, timeout: 2_000 })
        socket.on('connect', () => resolve(true))
        for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false))
        socket.on('connect', () => socket.destroy())
      })
      expect([address, isReached]).toEqual([address, false])
    }
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
  })
})

describe('the files of the window', () => {
  it('come with a strict policy, and the page is not stored', async () => {
    const { status, headers, body } = await send({ path: '/', headers: own })
    expect([status, body.toString()]).toEqual([200, '<!doctype html><title>年报</title>'])
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/u)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/u)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    const script = await send({ path: '/assets/index.js', headers: own })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/../../secret.js',
    '/assets/..%5c..%5csecret.js',
    '//secret.js',
    '/.hidden.js',
    '/assets',
    '/assets/index.js%00.html',
    '/%zz.js',
    '/C:/secret.js',
  ])('are all there is: %s is not found', async (path) => {
    const { status, body } = await send({ path, headers: own })
    expect([status, body.length]).toEqual([404, 0])
  })

  it('are only read', async () => {
    expect((await send({ method: 'DELETE', path: '/index.html', headers: own })).status).toBe(405)
  })
})

describe('POST /api/call', () => {
  it('packs the answer for a page that asks for that', async () => {
    const body = { method: 'app.describe', given: null, origin: null }
    const { headers, body: answer } = await call(body, { ...own, Accept: packedType })
    expect(headers['content-type']).toBe(packedType)
    expect(JSON.parse(answer.toString())).toEqual({ ok: true, value: { method: 'app.describe' } })
  })

  it('passes method and arguments on and answers the result', async () => {
    calls.length = 0
    const { status, body, headers } = await call({ method: 'template.read', given: { id: '年度' } })
    expect([status, JSON.parse(body.toString())]).toEqual([200, { ok: true, value: { method: 'template.read' } }])
    expect(calls).toEqual([{ method: 'template.read', given: { id: '年度' } }])
    expect(headers['cache-control']).toBe('no-store')
  })

  it('passes no method on that is not in the contract', async () => {
    calls.length = 0
    for (const given of [{ method: 'fs.read' }, { method: 'constructor' }, {}, [], null, 1]) {
      expect(JSON.parse((await call(given)).body.toString())).toMatchObject({ ok: false })
    }
    expect(calls).toEqual([])
  })

  it('refuses what is too large, no JSON, or not said to be JSON', async () => {
    calls.length = 0
    const large = { method: 'app.describe', given: 'x'.repeat(callLimit) }
    expect((await call(large)).status).toBe(413)
    const chunked = { ...own, ...json, 'Transfer-Encoding': 'chunked' }
    const body = JSON.stringify(large)
    expect((await send({ method: 'POST', path: webRoutes.call, headers: chunked, body })).status).toBe(413)
    const post = { method: 'POST', path: webRoutes.call }
    expect((await send({ ...post, headers: { ...own, ...json }, body: '{' })).status).toBe(400)
    expect((await send({ ...post, headers: { ...own, 'Content-Type': 'text/plain' }, body: '{}' })).status).toBe(415)
    expect((await send({ path: webRoutes.call, headers: own })).status).toBe(405)
    expect(calls).toEqual([])
  })

  it('answers a bug without its details and tells it to its own side, without the token', async () => {
    const { status, body } = await call({ method: 'task.cancel', given: null })
    expect([status, body.length]).toEqual([500, 0])
    expect(bugs.map(String)).toEqual(['Error: a bug with details'])
    expect(JSON.stringify(bugs)).not.toContain(token)
  })
})

describe('uploads and downloads', () => {
  it('bring a file with a Chinese name there and back', async () => {
    const content = Buffer.from('一、社会组织\u0000\u0001'.repeat(500))
    const file = await upload("2024年 指标(终稿)'.xlsx", content)
    expect(file.name).toBe("2024年 指标(终稿)'.xlsx")
    expect(JSON.stringify(file)).not.toContain(tmpdir())
    const { status, headers, body } = await send({ path: webRoutes.download + file.token, headers: own })
    expect(status).toBe(200)
    expect(body.equals(content)).toBe(true)
    const encoded = encodeURIComponent('2024年 指标(终稿)').replace('(', '%28').replace(')', '%29')
    expect(headers['content-disposition']).toBe(
      `attachment; filename="2024_ __(__)'.xlsx"; filename*=UTF-8''${encoded}%27.xlsx`,
    )
    expect(headers['content-type']).toBe('application/octet-stream')
  })

  it('keep a project in the folder of projects, beside one of the same name', async () => {
    await upload('民政.nianbao', Buffer.from('first'))
    const second = await upload('民政.nianbao', Buffer.from('second'))
    expect(second.name).toBe('民政 (2).nianbao')
    expect(readdirSync(projectFolder).sort()).toEqual(['民政 (2).nianbao', '民政.nianbao'])
    expect(readFileSync(join(projectFolder, '民政.nianbao'), 'utf8')).toBe('first')
  })

  it('put no file outside the folder, whatever it is called', async () => {
    for (const name of ['../../escaped.nianbao', '..\\..\\escaped.nianbao', '/tmp/escaped.nianbao']) {
      expect((await upload(name, Buffer.from('x'))).name).toMatch(/^escaped( \(\d\))?\.nianbao$/u)
    }
    expect(readdirSync(root)).not.toContain('escaped.nianbao')
  })

  it('refuse a file that is too large, and leave nothing of it', async () => {
    const path = `${webRoutes.upload}?name=large.nianbao`
    const body = new Uint8Array(uploadLimit + 1)
    expect((await send({ method: 'POST', path, headers: own, body })).status).toBe(413)
    expect(readdirSync(projectFolder)).not.toContain('large.nianbao')
    expect((await send({ method: 'POST', path: webRoutes.upload, headers: own, body: 'x' })).status).toBe(400)
  })

  it('give nothing for a path or an unknown token', async () => {
    for (const asked of [encodeURIComponent(secret), 'unknown', '']) {
      expect((await send({ path: webRoutes.download + asked, headers: own })).status).toBe(404)
    }
  })
})

describe('GET /api/events', () => {
  it('tells events as they come and stops when the page goes', async () => {
    const stop = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${server.port}${webRoutes.events}`, {
      headers: own,
      signal: stop.signal,
    })
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = (await reader?.read())?.value ?? ''
    const event: ApiEvent = { tag: 'progress', step: '识别', done: 1, total: 2 }
    for (const listener of listeners) listener(event)
    while (!heard.includes('data: ')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toContain(`data: ${JSON.stringify(event)}\n\n`)
    stop.abort()
    await expect.poll(() => listeners.size).toBe(0)
  })
})
