import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { templateStore } from '../../../../electron/adapters/files/template-store'
import { isTemplateFile, templateFileAt } from '../../../../electron/adapters/files/template-file'
import { jobAdapters } from '../../../../electron/wiring/job-adapters'
import { zipParts } from '../../../helpers/package/xlsx-parts'

const home = mkdtempSync(join(tmpdir(), 'nianbao-templates-'))
const store = templateStore('templates')
const yaml = 'version: 1\nid: own\n'

afterAll(() => rmSync(home, { recursive: true, force: true }))

async function codeOf(id: string): Promise<string> {
  const read = await store.read(id)
  return read.ok ? read.value.text : read.error.map(({ code }) => code).join()
}

function place(name: string, content?: string | Uint8Array): string {
  const path = join(home, name)
  if (content !== undefined) writeFileSync(path, content)
  return path
}

describe('templateStore', () => {
  it('reads a template by id, folder, YAML file and template file alike', async () => {
    const folder = place('folder')
    mkdirSync(folder)
    writeFileSync(join(folder, 'template.yaml'), yaml)
    expect(await codeOf('decade-review')).toContain('id: decade-review')
    expect(await codeOf(folder)).toBe(yaml)
    expect(await codeOf(join(folder, 'template.yaml'))).toBe(yaml)
    expect(await codeOf(place('one.nianbao-template', zipParts({ 'template.yaml': yaml, 'logo.png': 'x' })))).toBe(yaml)
  })

  it('reads back what was written in either form', async () => {
    for (const path of [place('made'), place('made.nianbao-template')]) {
      expect((await jobAdapters().files.write([templateFileAt(path, yaml)])).ok).toBe(true)
      expect(await codeOf(path)).toBe(yaml)
    }
    expect([isTemplateFile('a/年报.nianbao-template'), isTemplateFile('a/年报')]).toEqual([true, false])
  })

  it('says what a path is instead of a template', async () => {
    const empty = place('empty')
    mkdirSync(empty)
    expect(await codeOf('no-such-template')).toBe('command.unknown-template')
    expect(await codeOf(place('missing.nianbao-template'))).toBe('command.file-not-found')
    expect(await codeOf(empty)).toBe('command.file-not-found')
    expect(await codeOf(place('text.nianbao-template', 'no zip'))).toBe('template.not-a-template')
    expect(await codeOf(place('other.nianbao-template', zipParts({ 'other.yaml': yaml })))).toBe(
      'template.not-a-template',
    )
    expect(await codeOf(place('latin.yaml', Uint8Array.from([0x69, 0xff])))).toBe('template.not-text')
  })

  it('does not follow a link out of a template folder, nor wait for a device or a pipe', async () => {
    const linked = place('linked')
    mkdirSync(linked)
    symlinkSync('/dev/zero', join(linked, 'template.yaml'))
    expect(await codeOf(linked)).toBe('template.link')
    const device = place('device.nianbao-template')
    symlinkSync('/dev/zero', device)
    expect(await codeOf(device)).toBe('command.not-a-file')
    const pipe = place('pipe.yaml')
    execFileSync('mkfifo', [pipe])
    expect(await codeOf(pipe)).toBe('command.not-a-file')
  })
})
