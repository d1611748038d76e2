import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listProjects } from '../../../electron/host/project-folder'
import { isThere, parseRecent, RecentList } from '../../../electron/host/recent-list'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-recent-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('RecentList', () => {
  it('keeps the newest first, each project once, also when added at the same moment', async () => {
    const list = new RecentList(folder)
    await Promise.all(['a', 'b', 'c', 'a'].map((name, at) => list.add(`/${name}.nianbao`, `2024-01-0${at + 1}`)))
    const read = await new RecentList(folder).read()
    expect(read.map(({ path }) => path)).toEqual(['/a.nianbao', '/c.nianbao', '/b.nianbao'])
    expect(read[0]?.at).toBe('2024-01-04')
  })

  it('forgets the oldest beyond twelve', async () => {
    const list = new RecentList(join(folder, 'many'))
    for (let at = 0; at < 15; at += 1) await list.add(`/${at}.nianbao`, '2024-01-01')
    const read = await list.read()
    expect([read.length, read[0]?.path, read.at(-1)?.path]).toEqual([12, '/14.nianbao', '/3.nianbao'])
  })
})

describe('parseRecent', () => {
  it('takes what is whole from a damaged list', () => {
    expect(parseRecent('[{"path":"/a","at":"2024"},{"path":1,"at":"2024"},null,"x"]')).toEqual([
      { path: '/a', at: '2024' },
    ])
    for (const text of ['', '{', 'null', '{"path":"/a"}']) expect(parseRecent(text)).toEqual([])
  })
})

describe('listProjects', () => {
  it('lists the projects of a folder by their last change', async () => {
    for (const [name, day] of [
      ['旧.nianbao', 1],
      ['新.NIANBAO', 3],
      ['表.xlsx', 2],
    ] as const) {
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), day * 86_400, day * 86_400)
    }
    const projects = await listProjects(folder)
    expect(projects.map(({ path, at }) => [basename(path), at])).toEqual([
      ['新.NIANBAO', '1970-01-04T00:00:00.000Z'],
      ['旧.nianbao', '1970-01-02T00:00:00.000Z'],
    ])
    expect([await isThere(join(folder, '表.xlsx')), await isThere(folder)]).toEqual([true, false])
  })
})
