import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webRoutes } from '../../../shared/api/bridge'
import type { FileToken } from '../../../shared/api/contract'
import { runWeb } from '../../../electron/web/run-web'
import { startWeb, type WebProcess } from '../../helpers/window/start-web'

const root = mkdtempSync(join(tmpdir(), 'nianbao-process-'))
const projects = join(root, '年报')
const temporary = mkdtempSync(join(root, 'tmp-'))

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('npm run web', () => {
  let web: WebProcess
  beforeAll(async () => {
    web = await startWeb(projects, { TMPDIR: temporary, TEMP: temporary, TMP: temporary })
  })
  afterAll(() => web.end('SIGKILL'))

  it('prints its address with the token once, and the token nowhere else', async () => {
    expect(web.url.hostname).toBe('127.0.0.1')
    expect(web.token).toMatch(/^[\w-]{22}$/u)
    await fetch(new URL('/api/call?token=wrong', web.url), { method: 'POST' })
    await web.request('/missing')
    await web.call('app.describe', null)
    expect(web.printed().split(web.token)).toHaveLength(2)
    expect(web.told()).toBe('')
  })

  it('keeps projects in its folder and lists them as recent', async () => {
    expect(await web.call('project.openExample', { template: 'decade-review' })).toMatchObject({ ok: true })
    const recent = [{ name: '十年工作回顾.nianbao', isThere: true }]
    expect(await web.call('app.describe', null)).toMatchObject({ ok: true, value: { host: 'browser', recent } })
    expect(readdirSync(projects)).toContain('十年工作回顾.nianbao')
  })

  it('exports to files that can be downloaded', async () => {
    const given = {
      formats: ['pdf', 'xlsx', 'docx'],
      profile: 'news',
      name: '十年',
      target: null,
      shown: null,
      replaces: null,
    } as const
    const exported = await web.call('report.export', given)
    if (!exported.ok) throw new Error('not exported')
    const { files } = exported.value
    expect(files.map(({ name }) => name)).toEqual(['十年.pdf', '十年.xlsx', '十年.docx'])
    for (const { token, bytes } of files) {
      const answer = await web.request(webRoutes.download + token)
      expect((await answer.arrayBuffer()).byteLength).toBe(bytes)
    }
  })

  it('gives the open project out as a whole copy that opens', async () => {
    const current = await web.call('project.current', null)
    if (!current.ok || !current.value) throw new Error('no project is open')
    const answer = await web.request(webRoutes.download + current.value.file.token)
    const body = await answer.arrayBuffer()
    const path = `${webRoutes.upload}?name=${encodeURIComponent('副本.nianbao')}`
    const file = (await (await web.request(path, { method: 'POST', body })).json()) as FileToken
    const opened = await web.call('project.open', { file })
    expect(opened).toMatchObject({
      ok: true,
      value: { project: current.value.project, revision: current.value.revision },
    })
  })

  it.skipIf(process.platform === 'win32')('closes the project and clears up when it is asked to stop', async () => {
    expect(await web.end('SIGTERM')).toBe(0)
    expect(readdirSync(projects).sort()).toEqual(['副本.nianbao', '十年工作回顾.nianbao'])
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('runWeb', () => {
  const opened: string[] = []
  const host = { openBrowser: (url: string) => void opened.push(url), tellBug: () => undefined, end: () => undefined }

  it('opens the browser by a ticket, unless told not to', async () => {
    const running = await runWeb(['--folder', projects], host)
    if (!running.ok) throw new Error('did not start')
    const entered = await fetch(opened[0] ?? '', { redirect: 'manual' })
    expect([entered.status, entered.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('HttpOnly')])
    await running.value.stop()
    expect(opened).toHaveLength(1)
    expect(opened[0]).not.toContain(new URL(running.value.url).searchParams.get('token'))
    const silent = await runWeb(['--no-open', '--folder', projects], host)
    if (!silent.ok) throw new Error('did not start')
    await silent.value.stop()
    expect(opened).toHaveLength(1)
    expect(silent.value.url).not.toBe(running.value.url)
    await expect(fetch(silent.value.url)).rejects.toThrow()
  })

  it('tells a port that is taken and a folder that cannot be', async () => {
    const first = await runWeb(['--no-open', '--folder', projects], host)
    if (!first.ok) throw new Error('did not start')
    const { port } = new URL(first.value.url)
    const second = await runWeb(['--no-open', '--folder', projects, '--port', port], host)
    await first.value.stop()
    expect(second).toMatchObject({ ok: false, error: [{ code: 'host.port-taken' }] })
    const folder = join('package.json', 'folder')
    const third = await runWeb(['--no-open', '--folder', folder], host)
    expect(third).toMatchObject({ ok: false, error: [{ code: 'host.no-folder' }] })
  })
})
