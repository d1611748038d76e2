import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { previewReport } from '../../../../renderer/report/preview/preview-report'
import type { Figure, FigureStatus, FigureValue, Qualifier } from '../../../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../../../shared/model/indicator'
import { yearPeriod, type Period } from '../../../../shared/model/period'
import { applyEdits } from '../../../../shared/project/apply-edits'
import type { Edit } from '../../../../shared/project/edit'
import type { Project } from '../../../../shared/project/project'
import { analyse } from '../../../../shared/template/analyse/analyse'
import { FillMemory } from '../../../../shared/template/fill/fill-memory'
import { fillPrepared, fillProject, prepareTemplate } from '../../../../shared/template/project/fill-project'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import type { Template } from '../../../../shared/template/template'
import { sampleFigure } from '../../../helpers/sample-dataset'

const date = '2023-01-10'

/** Everything a block can read: other years, other indicators, other regions, totals, entered rates, converted units. */
const template: Template = (() => {
  const parsed = parseTemplate(
    stringify({
      version: 1,
      id: 'test',
      name: '试',
      'base-year': -2,
      numbering: 'chinese',
      settings: { 单位名称: '某市民政局' },
      indicators: {
        全部: [
          { name: '床位', unit: '万张', kind: 'stock', decimals: 1 },
          { name: '护理床位', unit: '张', kind: 'stock', breaks: [{ year: 2021, note: '口径调整' }] },
          { name: '支出', unit: '万元', kind: 'flow' },
          { name: '孤儿', unit: '人', kind: 'stock' },
          { name: '护理占比', unit: '%', kind: 'share' },
        ],
      },
      blocks: [
        { title: '{{单位名称}}{{年}}年报告' },
        { heading: '养老' },
        {
          lead: [
            '床位{{床位}}万张，{{床位 | 比: 上年 | 位数: 1}}。',
            { text: '护理床位增加{{护理床位 | 增加: 基年}}张。', otherwise: '护理床位{{护理床位}}张。' },
          ],
        },
        { topic: '占比' },
        { paragraph: ['占{{护理床位 | 占比: 床位 | 位数: 2}}。', '连续{{床位 | 连续: "提高"}}年提高。'] },
        { heading: '资金{{支出}}万元' },
        { paragraph: ['累计{{支出 | 累计}}万元。', '增长{{支出 | 增长率: 上年}}。', '列第{{支出 | 排名}}。'] },
        {
          table: {
            caption: '{{年}}年指标',
            rows: [{ group: '养老' }, '床位', '护理床位', { group: '其他' }, '支出', '孤儿'],
            columns: [
              { header: '上年', value: '年: 上年' },
              { header: '本年' },
              { header: '增减', value: '增减: 上年' },
            ],
          },
        },
        { chart: { caption: '走势', kind: 'line', indicators: ['床位'], from: 2018, to: '年' } },
        { heading: '孤儿' },
        { paragraph: ['孤儿{{孤儿}}人。'] },
        { paragraph: ['护理床位占{{护理占比}}，{{护理占比 | 比: 上年}}。'] },
        { note: '截至{{年}}年末，孤儿每万张床位{{孤儿 | 每: 床位, "万张"}}人。' },
      ],
    }),
    'test.yaml',
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const errors = analyse(parsed.value).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return parsed.value
})()

// 床位 is entered in 张, so that every figure of it is converted; 增长率 overrides a computed rate.
const indicators: readonly Indicator[] = [
  { ...plainIndicator('床位', '张'), kind: 'stock' },
  { ...plainIndicator('护理床位', '张'), kind: 'stock' },
  { ...plainIndicator('支出', '万元'), kind: 'flow' },
  { ...plainIndicator('支出增长率', '%'), kind: 'share' },
  { ...plainIndicator('孤儿', '人'), kind: 'stock' },
  // Computed: what reads it depends on the figures of other indicators.
  { ...plainIndicator('护理占比', '%'), kind: 'share', formula: { tag: 'share', part: '护理床位', whole: '床位' } },
]
const regions = ['甲区', '乙区'].map((name) => ({ id: name, name, partOf: null }))
const start: Project = {
  name: '试',
  indicators,
  regions,
  years: [2018, 2019, 2020, 2021, 2022],
  figures: indicators.flatMap(({ id }, at) =>
    [null, '甲区', '乙区'].flatMap((region) =>
      [2018, 2019, 2020, 2021, 2022].map((year, step) =>
        sampleFigure(id, yearPeriod(year), 1000 * (at + 1) + step * 70, { region }),
      ),
    ),
  ),
  report: { template: 'test', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}

const region = fc.constantFrom(null, '甲区', '乙区')
const period: fc.Arbitrary<Period> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(2018, 2020, 2021, 2022).map(yearPeriod) },
  fc.constantFrom<Period>({ tag: 'total' }, { tag: 'span', from: 2021, to: 2022 }),
)
const value: fc.Arbitrary<FigureValue> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: -3, max: 9000 }).map((number): FigureValue => ({ tag: 'number', number })),
  },
  fc.constantFrom<FigureValue>(
    { tag: 'missing', mark: 'blank', text: '' },
    { tag: 'missing', mark: 'none', text: '—' },
    { tag: 'invalid', text: '约若干' },
  ),
)
const near: Qualifier = { sense: 'below', word: '近', place: 'before', numeral: null }
const figureEdit = fc
  .record({
    indicator: fc.constantFrom(...indicators.map(({ id }) => id)),
    region,
    period,
    isThere: fc.boolean(),
    value,
    status: fc.constantFrom<FigureStatus>('final', 'final', 'provisional', 'estimated'),
    qualifier: fc.constantFrom(null, null, near),
    note: fc.constantFrom(null, '注'),
  })
  .map(({ isThere, indicator, region: at, period: when, ...rest }): Edit => {
    const place = { indicator, region: at, period: when }
    const figure: Figure = { ...place, ...rest, source: null }
    return { tag: 'figure', place, figure: isThere ? figure : null }
  })
const otherEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...indicators).chain((indicator) =>
    fc
      .record({
        year: fc.constantFrom(2019, 2022),
        unit: fc.constantFrom(indicator.unit, '千张'),
        isBroken: fc.boolean(),
      })
      .map(({ year, unit, isBroken }): Edit => ({
        tag: 'indicator',
        id: indicator.id,
        indicator: { ...indicator, unit, breaks: isBroken ? [{ year, note: '新口径' }] : [] },
        position: indicators.indexOf(indicator),
      })),
  ),
  fc
    .record({
      year: fc.constantFrom(2021, 2022),
      baseYear: fc.constantFrom(null, 2018),
      region,
      name: fc.constantFrom('', '乙局'),
    })
    .map(({ name, ...report }): Edit => ({
      tag: 'report',
      report: { ...start.report, ...report, settings: name === '' ? {} : { 单位名称: name } },
    })),
  fc.constantFrom(null, '床位{{床位}}万张，孤儿{{孤儿}}人。').map((text): Edit => ({
    tag: 'override',
    template: 'test',
    block: 4,
    override: text === null ? null : { template: 'test', block: 4, text },
  })),
)

/** One step of a user: some edits at once, or undo of the last step that is not undone yet. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(figureEdit, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(otherEdit, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
)

function prepare(project: Project) {
  const prepared = prepareTemplate(template, project)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error))
  return prepared.value
}

describe('FillMemory', () => {
  it('changes nothing about a report, whatever is edited and undone: 25 times 20 edits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 20 }), (steps) => {
        const memory = new FillMemory()
        const inverses: (readonly Edit[])[] = []
        let project = start
        let prepared = prepare(project)
        for (const one of steps) {
          const edits = one === 'undo' ? inverses.pop() : one
          if (!edits) continue
          const before = project
          const applied = applyEdits(project, edits)
          project = applied.project
          if (one !== 'undo') inverses.push(applied.inverse)
          // As the window does: prepared anew only for other indicators or own wording.
          if (project.indicators !== before.indicators || project.overrides !== before.overrides)
            prepared = prepare(project)
          const kept = fillPrepared(project, prepared, date, memory)
          const fresh = fillProject(project, template, date)
          if (!isDeepStrictEqual(kept, fresh)) expect(kept).toEqual(fresh)
          if (fresh.ok) continue
          const shown = previewReport(project, prepared, date, memory)
          if (!isDeepStrictEqual(shown, previewReport(project, prepare(project), date)))
            throw new Error('other preview')
        }
      }),
      { numRuns: 25 },
    )
  })

  it('keeps the blocks and rows that did not read the edited figure, and no other', () => {
    const memory = new FillMemory()
    const prepared = prepare(start)
    const place = { indicator: '孤儿', region: null, period: yearPeriod(2022) }
    const edited = applyEdits(start, [
      { tag: 'figure', place, figure: sampleFigure('孤儿', yearPeriod(2022), 7) },
    ]).project
    const [before, after] = [start, edited].map((project) => fillPrepared(project, prepared, date, memory))
    if (!before?.ok || !after?.ok) throw new Error('not filled')
    const [old, now] = [before.value.document.blocks, after.value.document.blocks]
    const changed = now.flatMap((block, at) => (block === old[at] || block.tag === 'heading' ? [] : [block.tag]))
    expect(changed).toEqual(['table', 'paragraph', 'note'])
    const rowsOf = (blocks: typeof old) => blocks.flatMap((block) => (block.tag === 'table' ? block.rows : []))
    const rows = rowsOf(now).flatMap((row, at) => (row === rowsOf(old)[at] ? [] : [at]))
    expect(rows).toEqual([5])
  })

  it('is filled again for another year, region or setting, though no figure changed', () => {
    const memory = new FillMemory()
    const prepared = prepare(start)
    fillPrepared(start, prepared, date, memory)
    const report = { ...start.report, year: 2021, region: '甲区', settings: { 单位名称: '乙局' } }
    const filled = fillPrepared({ ...start, report }, prepared, date, memory)
    expect(filled.ok && filled.value.document.title).toBe('乙局2021年报告')
    expect(filled.ok && filled.value.document.figures.every((figure) => figure.region === '甲区')).toBe(true)
  })
})
