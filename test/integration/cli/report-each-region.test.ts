import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runNianbao } from '../../helpers/run-nianbao'

const template = `version: 1
id: brief
name: 快报
description: 一段话
base-year: -1
numbering: none
settings: { 地区: 松陵市 }
indicators:
  养老:
    - { name: 养老床位, unit: 张, kind: stock }
blocks:
  - title: '{{地区}}{{年}}年快报'
  - paragraph:
      - '{{地区}}有养老床位{{养老床位}}张。'
      - '位居第{{养老床位 | 排名}}。'
`

describe('nianbao report over collected counties', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const project = join(folder, '全市.nianbao')
  const write = (name: string, beds: string): void => {
    writeFileSync(
      join(folder, `${name}.csv`),
      `填报单位：松陵市${name}民政局,,\n指标,单位,2023年\n养老床位,张,${beds}\n`,
    )
  }
  const figures = async (...options: readonly string[]): Promise<readonly string[]> => {
    const { out } = await runNianbao([
      ...['figures', project, '--template', join(folder, 'brief'), '--year', '2023', '--json'],
      ...options,
    ])
    const { figures: all } = JSON.parse(out) as { readonly figures: readonly { readonly text: string }[] }
    return all.map(({ text }) => text)
  }
  const collect = (names: readonly string[], ...options: readonly string[]) =>
    runNianbao(['collect', ...names.map((name) => join(folder, `${name}.csv`)), '--out', project, ...options])

  beforeAll(async () => {
    mkdirSync(join(folder, 'brief'))
    writeFileSync(join(folder, 'brief', 'template.yaml'), template)
    write('青禾县', '120')
    write('白石县', '80')
    write('乌南县', '')
    await collect(['青禾县', '白石县', '乌南县'])
  })

  it('makes one report a region, and tells of the one that has no figures', async () => {
    const out = join(folder, 'out')
    const { out: printed } = await runNianbao([
      ...['report', project, '--template', join(folder, 'brief'), '--year', '2023', '--out', out],
      ...['--each-region', '--format', 'docx'],
    ])
    expect(printed.split('\n').map((path) => path.slice(out.length + 1))).toEqual(
      expect.arrayContaining(['brief-2023-青禾县.docx', 'brief-2023-白石县.docx']),
    )
    expect(existsSync(join(out, 'brief-2023-白石县.docx'))).toBe(true)
  })

  it('gives no total where a county is missing, and one that says so where it may be', async () => {
    expect(await figures()).toEqual([])
    await collect(['青禾县'], '--without', '乌南县')
    expect(await figures()).toEqual(['200'])
    const { told } = await runNianbao([
      ...['report', project, '--template', join(folder, 'brief'), '--year', '2023', '--out', join(folder, 'city')],
      ...['--format', 'docx'],
    ])
    expect(told).toContain('不含乌南县')
  })

  it('changes with a county the total and the ranks, and nothing of the others', async () => {
    expect([await figures('--region', '白石县'), await figures()]).toEqual([['80', '2'], ['200']])
    write('白石县', '150')
    await collect(['白石县'], '--on-conflict', 'last')
    expect([await figures('--region', '白石县'), await figures('--region', '青禾县'), await figures()]).toEqual([
      ['150', '1'],
      ['120', '2'],
      ['270'],
    ])
  })
})
