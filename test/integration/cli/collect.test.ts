import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InspectedFigure } from '../../../electron/jobs/import/inspect-workbook'
import { addsUp } from '../../../shared/model/adds-up'
import {
  countyBook,
  countyIndicators,
  makeCounty,
  valueKey,
  type County,
  type CountyForm,
} from '../../helpers/collect/county-books'
import { runNianbao } from '../../helpers/run-nianbao'
import { seededRandom } from '../../helpers/seeded-random'
import { xlsxParts, zipParts } from '../../helpers/package/xlsx-parts'

const names = '青禾县 白石县 乌南县 松阳县 临溪县 望江区 城东区 高陵区 平湖市 云岭自治县 经济技术开发区 市本级'.split(
  ' ',
)
const years = [2018, 2019, 2020, 2021, 2022, 2023]
const forms: readonly CountyForm[] = ['years-across', 'years-down', 'long']

interface Collected {
  readonly code: number
  readonly json: {
    readonly files: readonly {
      readonly file: string
      readonly state: string
      readonly issues: readonly { readonly code: string }[]
    }[]
    readonly conflicts: readonly Readonly<Record<string, unknown>>[]
  }
  readonly figures: readonly InspectedFigure[]
}

/** Collects and reads what the project then holds. */
async function collected(paths: readonly string[], project: string, ...options: readonly string[]): Promise<Collected> {
  const { code, out } = await runNianbao(['collect', ...paths, '--out', project, '--json', ...options])
  const inspected = await runNianbao(['inspect', project, '--json'])
  const report = JSON.parse(inspected.out) as { readonly figures: readonly InspectedFigure[] }
  return { code, json: JSON.parse(out) as Collected['json'], figures: report.figures }
}

describe('nianbao collect', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const inbox = join(folder, '报送')
  const sentLater = join(folder, '补报.zip')
  const counties = new Map<string, County>()
  let all: Collected

  beforeAll(async () => {
    const random = seededRandom(7)
    const write = (path: string, bytes: Uint8Array): void => {
      mkdirSync(dirname(join(inbox, path)), { recursive: true })
      writeFileSync(join(inbox, path), bytes)
    }
    const book = (county: County, form: CountyForm, seed: number, sender: 'line' | 'title' | 'none', own = years) =>
      countyBook(county, { form, years: own, sender }, seed)
    for (const [at, name] of names.entries()) {
      const county = makeCounty(name, years, random)
      counties.set(name, county)
      const form = forms[at % 3] ?? 'long'
      const sender = (['line', 'title', 'none'] as const)[at % 4 === 3 ? 2 : at % 2] ?? 'line'
      write(sender === 'none' ? `${name}.xlsx` : `上报${at + 1}.xlsx`, await book(county, form, at + 1, sender))
    }
    const [first, second, third] = ['青禾县', '白石县', '乌南县'].map((name) => counties.get(name))
    if (!first || !second || !third) throw new Error('no counties')
    const changed = new Map(second.values).set(valueKey('低保对象支出', 2021), 77777)
    const archive = {
      '重报/青禾县.xlsx': await book(first, 'long', 90, 'line'),
      '重报/白石县.xlsx': await book({ ...second, values: changed }, 'years-across', 91, 'line'),
    }
    writeFileSync(sentLater, zipSync(archive))
    write(
      '旧/乌南县.xlsx',
      await book(makeCounty('乌南县', [2012, 2013], random), 'years-across', 92, 'line', [2012, 2013]),
    )
    write('空表.xlsx', zipParts(xlsxParts('<sheetData/>')))
    write('说明.txt', new TextEncoder().encode(''))
    write('~$上报1.xlsx', new Uint8Array([1]))
    all = await collected([inbox, sentLater], join(folder, '全市.nianbao'))
  }, 120_000)

  it('takes every figure of twelve counties right, but the one that two files give differently', () => {
    const given = new Map(
      all.figures
        .filter(({ computed }) => !computed)
        .map((one) => [`${one.region ?? ''} ${one.indicator} ${one.period ?? ''}`, one]),
    )
    const wrong: string[] = []
    for (const [name, { values }] of counties) {
      for (const { name: indicator, unit } of countyIndicators) {
        for (const year of years) {
          const value = values.get(valueKey(indicator, year))
          const figure = given.get(`${name} ${indicator} ${year}`)
          const hundredths =
            figure?.value == null
              ? null
              : Math.round(figure.value * (figure.unit === '元' && unit === '万元' ? 0.01 : 100))
          const isDisputed = name === '白石县' && indicator === '低保对象支出' && year === 2021
          const expected = typeof value === 'number' && !isDisputed ? value : null
          if (hundredths !== expected) wrong.push(`${name} ${indicator} ${year}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('adds the city up as an independent reckoning does, and leaves out what a county lacks', () => {
    const computed = new Map(
      all.figures
        .filter((one) => one.computed && one.region === null)
        .map((one) => [`${one.indicator} ${one.period ?? ''}`, one]),
    )
    const wrong = countyIndicators.flatMap(({ name, unit }) =>
      years.flatMap((year) => {
        const values = [...counties.values()].map(({ values: own }) => own.get(valueKey(name, year)))
        const isComplete =
          values.every((value) => typeof value === 'number') && valueKey(name, year) !== '低保对象支出 2021'
        const sum = values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
        const expected = isComplete && addsUp({ name, unit, kind: null }) ? sum : null
        const figure = computed.get(`${name} ${year}`)
        const got =
          figure?.value == null
            ? null
            : Math.round(figure.value * (figure.unit === '元' && unit === '万元' ? 0.01 : 100))
        return got === expected ? [] : [`${name} ${year}: ${String(got)}, not ${String(expected)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('tells every trap with its file, and ends with 1', () => {
    expect(all.code).toBe(1)
    const told = all.json.files.flatMap(({ file, state, issues }) =>
      issues
        .filter(({ code }) => code.startsWith('collect.') || code.startsWith('import.empty'))
        .map(({ code }) => `${file} ${state} ${code}`),
    )
    expect(told).toEqual(
      expect.arrayContaining([
        '补报/重报/青禾县.xlsx unchanged collect.duplicate',
        '报送/旧/乌南县.xlsx taken collect.other-year',
        '报送/空表.xlsx refused collect.no-figures',
        '报送/说明.txt refused import.empty-file',
      ]),
    )
    expect(all.json.conflicts).toEqual([
      expect.objectContaining({ indicator: '低保对象支出', region: '白石县', period: '2021', chosen: null }),
    ])
  })

  it('says that nothing changed when all is collected again, and takes the last where that was said', async () => {
    const project = join(folder, '全市.nianbao')
    const last = await collected([inbox, sentLater], project, '--on-conflict', 'last')
    const settled = last.figures.find(
      (one) => !one.computed && one.region === '白石县' && one.indicator === '低保对象支出' && one.period === '2021',
    )
    expect(settled && settled.value !== null && settled.value * (settled.unit === '元' ? 1 : 10_000)).toBe(7_777_700)
    const again = await collected([join(inbox, '上报1.xlsx')], project)
    expect([again.code, again.json.files[0]?.state]).toEqual([0, 'unchanged'])
  })

  it('refuses what it is not told well', async () => {
    expect((await runNianbao(['collect', inbox])).told).toContain('--out')
    const wrong = await runNianbao(['collect', inbox, '--out', 'x.nianbao', '--on-conflict', 'any'])
    expect([wrong.code, wrong.told]).toEqual([2, expect.stringContaining('--on-conflict')])
  })
})
