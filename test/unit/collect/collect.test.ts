import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../shared/project/apply-edits'
import { emptyProject } from '../../../shared/project/project'
import { collectionEdits } from '../../../electron/jobs/collect/collection-edits'
import { codes, collected, form, lines, sent } from '../../helpers/collect/sent'

const green = sent(
  '1.xlsx',
  form('青禾县', [
    ['养老床位', '张', 120, 130],
    ['支出', '万元', 1.5, 2.25],
  ]),
)
const white = sent(
  '2.xlsx',
  form('白石县', [
    ['支出', '元', 30000, 12345],
    ['养老床位数', '张', 7, '—'],
  ]),
)

describe('collect', () => {
  it('brings names and units of the counties together', () => {
    expect(lines(collected([green, white]))).toEqual([
      '青禾县 养老床位 2022 120',
      '青禾县 养老床位 2023 130',
      '青禾县 支出 2022 1.5',
      '青禾县 支出 2023 2.25',
      '白石县 支出 2022 3',
      '白石县 支出 2023 1.2345',
      '白石县 养老床位 2022 7',
      '白石县 养老床位 2023 —',
    ])
  })

  it('takes none of the values that two files give differently, and says where they stand', () => {
    const again = sent('1b.xlsx', form('青禾县', [['养老床位', '张', 120, 131]]))
    const collection = collected([green, white, again])
    expect(lines(collection)).not.toContain('青禾县 养老床位 2023 130')
    expect(lines(collection)).toContain('青禾县 养老床位 2022 120')
    expect(collection.issues.map(({ code, severity }) => `${severity} ${code}`)).toContain('error collect.conflict')
    expect(collection.disputes).toHaveLength(1)
    const values = collection.disputes[0]?.figures.map(({ value, source }) => [value, source?.file, source?.cell])
    expect(values).toEqual([
      [{ tag: 'number', number: 130 }, '1.xlsx', 'D4'],
      [{ tag: 'number', number: 131 }, '1b.xlsx', 'D4'],
    ])
  })

  it('takes the first or the last where that was said', () => {
    const again = sent('1b.xlsx', form('青禾县', [['养老床位', '张', 120, 131]]))
    expect(lines(collected([green, again], { onConflict: 'first' }))).toContain('青禾县 养老床位 2023 130')
    expect(lines(collected([green, again], { onConflict: 'last' }))).toContain('青禾县 养老床位 2023 131')
  })

  it('asks about what differs from the project, and says that it looks like another region where nearly all does', () => {
    const rows = Array.from(
      { length: 6 },
      (_, at) => [`指标${'甲乙丙丁戊己'[at] ?? ''}`, '个', at + 1, at + 2] as const,
    )
    const first = collected([sent('1.xlsx', form('青禾县', rows))])
    const before = emptyProject('松陵', 2023)
    const project = applyEdits(
      before,
      collectionEdits(before, first, '', () => 'a'),
    ).project
    const other = form(
      '青禾县',
      rows.map(([name, unit, one, two]) => [name, unit, one + 50, two + 50] as const),
    )
    const second = collected([sent('1.xlsx', other)], {}, project)
    expect(second.figures).toEqual([])
    expect(second.disputes).toHaveLength(12)
    expect(codes(second)).toContain('collect.looks-different')
    expect(lines(collected([sent('1.xlsx', other)], { onConflict: 'last' }, project))).toHaveLength(12)
    expect(collected([sent('1.xlsx', form('青禾县', rows))], {}, project).files[0]?.state).toBe('unchanged')
  })

  it('takes the rows of a table of counties, its total as the entered figure of the city', () => {
    const all = sent('全市.xlsx', [
      ['各县区养老床位（2023年）'],
      ['地区', '养老床位（张）', '支出（万元）'],
      ['青禾', 130, 2.25],
      ['松陵市本级', 5, 1],
      ['合计', 140, 4],
    ])
    const collection = collected([green, all])
    expect(lines(collection)).toEqual(
      expect.arrayContaining(['市本级 养老床位 2023 5', '全市 养老床位 2023 140', '全市 支出 2023 4']),
    )
    expect(collection.regions.map(({ name, inTotal }) => `${name} ${inTotal ?? ''}`)).toEqual([
      '青禾县 counted',
      '市本级 counted',
    ])
    expect(codes(collection)).toEqual([])
  })

  it('knows the counties whose files give nothing, so that no total is without them in silence', () => {
    const empty = sent('望江区.xlsx', form('望江区', [['养老床位', '张', null, null]]))
    const names = (unread: readonly string[]): readonly string[] =>
      collected([green, empty], {}, emptyProject('松陵', 2023))
        .regions.map(({ name }) => name)
        .concat(unread)
    expect(names([])).toEqual(['青禾县', '望江区'])
    expect(collected([green, empty]).files[1]).toMatchObject({ state: 'refused', figures: 0 })
  })

  it('lets a file that names no region stand for one until somebody answers', () => {
    const nobody = sent('上报.xlsx', [
      ['指标', '单位', '2023年'],
      ['养老床位', '张', 9],
    ])
    const first = collected([green, nobody])
    expect(first.files[1]).toMatchObject({ state: 'asked', figures: 0 })
    expect(first.regions.map(({ name }) => name)).toEqual(['青禾县', '上报.xlsx（地区待定）'])
    const before = emptyProject('松陵', 2023)
    const project = applyEdits(
      before,
      collectionEdits(before, first, '', () => 'a'),
    ).project
    const second = collected([nobody], { regions: new Map([['上报.xlsx', '白石县']]) }, project)
    expect(lines(second)).toEqual(['白石县 养老床位 2023 9'])
    const after = applyEdits(
      project,
      collectionEdits(project, second, '', () => 'b'),
    ).project
    expect(after.regions.map(({ name }) => name)).toEqual(['青禾县', '白石县'])
  })
})
