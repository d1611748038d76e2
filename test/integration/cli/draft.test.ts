import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { runNianbao } from '../../helpers/run-nianbao'

const report = 'test/fixtures/draft/last-year.docx'
const data = 'test/fixtures/draft/figures.xlsx'
const about = ['--data', data, '--year', '2021']
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The report with other words in place of some, each within one run. */
function changed(...changes: readonly (readonly [string, string])[]): string {
  const parts = unzipSync(new Uint8Array(readFileSync(report)))
  const xml = changes.reduce(
    (text, [from, to]) => {
      expect(text.split(from)).toHaveLength(2)
      return text.replace(from, to)
    },
    strFromU8(parts['word/document.xml'] ?? new Uint8Array()),
  )
  const path = join(folder, 'changed.docx')
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
  return path
}

interface ToldNumber {
  readonly text: string
  readonly state: string
  readonly operation?: string
  readonly indicator?: string
}

describe('draft', () => {
  it('binds the numbers of a report and writes a template file that prints the next year', async () => {
    const template = join(folder, 'own.nianbao-template')
    const run = await runNianbao(['draft', report, ...about, '--out', template, '--json'])
    expect(run.code).toBe(0)
    const { numbers } = JSON.parse(run.out) as { numbers: readonly ToldNumber[] }
    expect(numbers.filter(({ state }) => state === 'ask' || state === 'unbound')).toEqual([])
    expect(numbers).toContainEqual(
      expect.objectContaining({ text: '55.0%', state: 'bound', operation: 'share', indicator: '护理型床位数' }),
    )
    const figures = await runNianbao(['figures', data, '--template', template, '--year', '2022', '--json'])
    expect(figures.code).toBe(0)
    expect(figures.out).toContain('"text": "59.0%"')
  })

  it('writes a folder where the path has no ending of a template file', async () => {
    const template = join(folder, 'drafted')
    expect((await runNianbao(['draft', report, ...about, '--out', template])).code).toBe(0)
    expect(readFileSync(join(template, 'template.yaml'), 'utf8')).toContain('护理型床位数 | 占比: 养老床位数')
  })

  it('says what is wrong with report, data and years', async () => {
    expect((await runNianbao(['draft', report, '--year', '2021'])).code).toBe(2)
    expect((await runNianbao(['draft', 'no.docx', ...about])).code).toBe(2)
    expect((await runNianbao(['draft', report, ...about, '--base-year', '2021'])).code).toBe(2)
    const workbook = await runNianbao(['draft', data, ...about, '--json'], 'en')
    expect(workbook.code).toBe(1)
    expect(workbook.out).toContain('This is a workbook, not a report')
  })
})

describe('verify', () => {
  it('finds nothing in a report that agrees with its data', async () => {
    const run = await runNianbao(['verify', report, ...about])
    expect([run.code, run.out]).toEqual([0, ''])
    expect(run.told).toContain('没有发现与数据不符的数')
  })

  it('names each number that disagrees with its place and the right one, and comments it in a copy', async () => {
    const path = changed(['188个', '186个'], ['下降5.6', '下降5.9'], ['436.7万', '463.7万'])
    const copy = join(folder, 'copy.docx')
    const run = await runNianbao(['verify', path, ...about, '--json', '--out', copy])
    expect(run.code).toBe(1)
    const { differences } = JSON.parse(run.out) as { differences: readonly Readonly<Record<string, unknown>>[] }
    expect(differences.map(({ text, right, operation }) => [text, right, operation])).toEqual([
      ['463.7万', '436.7万', 'value'],
      ['186', '188', 'value'],
      ['5.9%', '5.6%', 'decline'],
    ])
    const parts = unzipSync(new Uint8Array(readFileSync(copy)))
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('应为 436.7万')
  })

  it('goes on from the right number where what follows from it is right', async () => {
    const run = await runNianbao(['verify', changed(['床位5120张', '床位5720张']), ...about, '--json'])
    const { differences } = JSON.parse(run.out) as { differences: readonly Readonly<Record<string, unknown>>[] }
    expect(differences.map(({ text, right }) => [text, right])).toEqual([['5720', '5120']])
  })
})
