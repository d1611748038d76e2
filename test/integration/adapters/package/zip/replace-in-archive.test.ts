import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { replaceInArchive } from '../../../../../electron/adapters/package/zip/replace-in-archive'

const text = (value: string): Uint8Array => strToU8(value.repeat(40))
const archive = zipSync({ 'a.xml': text('甲'), 'b.bin': [text('乙'), { level: 0 }], 'c.xml': text('丙') })
const textsOf = (bytes: Uint8Array | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(bytes ? unzipSync(bytes) : {}).map(([name, content]) => [name, Buffer.from(content).toString()]),
  )

describe('replaceInArchive', () => {
  it('gives the same bytes where nothing changes', () => {
    expect(replaceInArchive(archive, new Map())).toEqual(archive)
  })

  it('replaces a compressed and a stored file and leaves out another', () => {
    const changes = new Map([
      ['a.xml', text('丁')],
      ['b.bin', text('戊')],
      ['c.xml', null],
    ])
    expect(textsOf(replaceInArchive(archive, changes))).toEqual({ 'a.xml': '丁'.repeat(40), 'b.bin': '戊'.repeat(40) })
  })

  it('keeps the comment behind the archive', () => {
    const comment = new Uint8Array(Buffer.concat([archive, strToU8('note')]))
    new DataView(comment.buffer).setUint16(archive.length - 2, 4, true)
    const replaced = replaceInArchive(comment, new Map([['a.xml', text('丁')]]))
    expect(Buffer.from(replaced ?? []).toString('latin1')).toMatch(/note$/u)
    expect(textsOf(replaced)['a.xml']).toBe('丁'.repeat(40))
  })

  it('refuses a file that is not in the archive, bytes before it, and a directory that leads nowhere', () => {
    expect(replaceInArchive(archive, new Map([['d.xml', text('丁')]]))).toBeNull()
    expect(replaceInArchive(new Uint8Array(Buffer.concat([strToU8('x'), archive])), new Map())).toBeNull()
    const damaged = archive.slice()
    damaged[0] = 0
    expect(replaceInArchive(damaged, new Map())).toBeNull()
  })
})
