import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Files of one format, workbooks by default, as LibreOffice writes them in another, all in one process and with a profile of its own. */
export function convertAll(
  files: ReadonlyMap<string, Uint8Array>,
  format: string,
  extension: string,
  from = 'xlsx',
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  try {
    const out = join(folder, 'out')
    mkdirSync(out)
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.${from}`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
      stdio: 'ignore',
    })
    return new Map(
      [...files.keys()].map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.${extension}`)))]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A workbook without the results of its formulas, so that every one has to be calculated. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  return editSheets(bytes, (_, xml) => xml.replace(/<\/f><v>[^<]*<\/v>/gu, '</f>'))
}

/** A workbook with the parts of its sheets rewritten; sheets count from 1. */
export function editSheets(bytes: Uint8Array, edit: (sheet: number, xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, content] of Object.entries(parts)) {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1]
    if (sheet !== undefined) parts[name] = strToU8(edit(Number(sheet), strFromU8(content)))
  }
  return zipSync(parts)
}

/** The sheet's part with other numbers in some cells, by their addresses. */
export function withNumbers(xml: string, numbers: ReadonlyMap<string, number>): string {
  return [...numbers].reduce((text, [address, number]) => {
    const cell = new RegExp(`(<c r="${address}"[^>]*>)<v>[^<]*</v>`, 'u')
    if (!cell.test(text)) throw new Error(`no number in ${address}`)
    return text.replace(cell, `$1<v>${number}</v>`)
  }, xml)
}
