import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileWhole } from '../../../../electron/adapters/files/write-file-whole'
import { formatIssue } from '../../../../shared/text/messages'

const bytes = new TextEncoder().encode('新的内容')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-write-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('writeFileWhole', () => {
  it('makes missing folders and writes every byte', async () => {
    const path = join(folder, '报告', '2022', '年报.pdf')
    expect(await writeFileWhole(path, bytes)).toEqual({ ok: true, value: undefined })
    expect(await readFile(path, 'utf8')).toBe('新的内容')
  })

  it('replaces an existing file and leaves nothing else in the folder', async () => {
    const path = join(folder, '年报.pdf')
    await writeFile(path, '旧的内容，比新的长得多')
    expect((await writeFileWhole(path, bytes)).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('新的内容')
    expect(await readdir(folder)).toEqual(['年报.pdf'])
  })

  it('says that a folder stands in place of the file, and keeps the folder', async () => {
    const path = join(folder, '年报.pdf')
    await mkdir(join(path, '内'), { recursive: true })
    expect(await codeOf(path)).toBe('export.is-folder')
    expect(await readdir(folder)).toEqual(['年报.pdf'])
    expect(await readdir(path)).toEqual(['内'])
  })

  it('says that part of the path is a file, and keeps that file', async () => {
    const file = join(folder, '文件')
    await writeFile(file, '原样')
    expect(await codeOf(join(file, '年报.pdf'))).toBe('export.folder-is-file')
    expect(await codeOf(join(file, '下级', '年报.pdf'))).toBe('export.folder-is-file')
    expect(await readFile(file, 'utf8')).toBe('原样')
    expect(await readdir(folder)).toEqual(['文件'])
  })

  it('says that a name is too long', async () => {
    expect(await codeOf(join(folder, `${'长'.repeat(120)}.pdf`))).toBe('export.name-too-long')
    expect(await readdir(folder)).toEqual([])
  })

  it('names the path and what to do in the message', async () => {
    const path = join(folder, '年报.pdf')
    await mkdir(path)
    const result = await writeFileWhole(path, bytes)
    const [first] = result.ok ? [] : result.error
    if (first === undefined) throw new Error('expected an issue')
    expect(formatIssue(first, 'zh-CN')).toContain(path)
    expect(formatIssue(first, 'zh-CN')).toMatch(/请/u)
    expect(first.place).toEqual({ tag: 'file', file: path })
  })
})

async function codeOf(path: string): Promise<string | null> {
  const result = await writeFileWhole(path, bytes)
  return result.ok ? null : (result.error[0]?.code ?? null)
}
