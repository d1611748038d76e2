import { describe, expect, it } from 'vitest'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { figureKey } from '../../../shared/model/dataset'
import type { FigureValue, Qualifier } from '../../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import type { Project } from '../../../shared/project/project'
import { findChanges } from '../../../shared/write-back/find-changes'
import { planWriteBack } from '../../../shared/write-back/plan-write-back'
import type { SourceCell } from '../../../shared/write-back/source-cell'
import type { WriteBackPlan } from '../../../shared/write-back/write-back-plan'
import { emptyProject, figureOf } from '../../helpers/project/project'

const number = (value: number): FigureValue => ({ tag: 'number', number: value })
const missing = (mark: 'none' | 'blank' | 'tiny' | 'unavailable', text: string): FigureValue => ({
  tag: 'missing',
  mark,
  text,
})
const near: Qualifier = { sense: 'below', word: '近', place: 'before', numeral: null }

interface Case {
  readonly indicator?: Indicator
  readonly reading?: Partial<SourceReading>
  readonly cell?: Partial<SourceCell> | null
  readonly now: FigureValue | null
  readonly qualifier?: Qualifier | null
  readonly wasThere?: boolean
  readonly project?: Partial<Project>
}

/** The plan for one figure, 登记数 of 2022, whose cell B2 held 100. */
function planOf({ indicator, reading, cell, now, qualifier, wasThere = true, project }: Case): WriteBackPlan {
  const known = indicator ?? plainIndicator('登记数', '万元')
  const figure = now && figureOf(known.id, 2022, now, { qualifier: qualifier ?? null })
  const read: SourceReading = {
    ...{ indicator: known.id, region: null, period: yearPeriod(2022), sheet: '表', cell: 'B2', raw: '100' },
    ...{ value: number(100), qualifier: null, status: 'final', note: null, unit: '万元', indicatorUnit: known.unit },
    agrees: true,
    ...reading,
  }
  const plain: SourceCell = {
    address: 'B2',
    value:
      read.value.tag === 'number' && String(read.value.number) === read.raw
        ? { tag: 'number', number: read.value.number }
        : read.raw === ''
          ? null
          : { tag: 'text', text: read.raw },
    ...{ numberFormat: null, runs: null, formula: null },
  }
  const changes = findChanges(
    {
      ...emptyProject,
      indicators: [known],
      years: [2022],
      figures: figure ? [figure] : [],
      ...project,
    },
    {
      file: '指标.xlsx',
      readings: [read],
      cleared: new Set(wasThere ? [figureKey(known.id, yearPeriod(2022), null)] : []),
    },
  )
  return planWriteBack(changes, () => (cell === null ? null : { ...plain, ...cell }))
}

const contentOf = (plan: WriteBackPlan): unknown => plan.rows[0]?.content
const refusalsOf = (plan: WriteBackPlan): readonly string[] => plan.refused.map(({ code }) => code)

describe('planWriteBack', () => {
  it('leaves a figure alone that says what its cell says', () => {
    const plan = planOf({ now: number(100) })
    expect([plan.rows, plan.refused, plan.notes]).toEqual([[], [], []])
  })

  it('puts a changed number into its cell and shows before and after', () => {
    const plan = planOf({ now: number(101.5) })
    expect(plan.rows).toMatchObject([
      {
        sheet: '表',
        cell: 'B2',
        before: '100',
        after: '101.5',
        consent: null,
        content: { tag: 'number', number: 101.5 },
      },
    ])
  })

  it('writes in the unit of the sheet, exactly', () => {
    const indicator = plainIndicator('登记数', '亿元')
    const plan = planOf({ indicator, now: number(1.23456789) })
    expect(contentOf(plan)).toEqual({ tag: 'number', number: 12345.6789 })
    expect(planOf({ indicator, now: number(0.01) }).rows).toEqual([])
  })

  it('stores a percent as the hundredth that a percent cell holds', () => {
    const plan = planOf({
      indicator: plainIndicator('占比', '%'),
      reading: { unit: '%', value: number(12.5), raw: '0.125' },
      cell: { value: { tag: 'number', number: 0.125 }, numberFormat: '0.00%' },
      now: number(12.75),
    })
    expect(plan.rows).toMatchObject([{ before: '12.5%', after: '12.75%', content: { number: 0.1275 } }])
  })

  it('stores in 元 what a cell shows in 万', () => {
    const plan = planOf({
      indicator: plainIndicator('救助资金', '万元'),
      reading: { unit: '万元', value: number(4321.5678), raw: '43215678' },
      cell: { value: { tag: 'number', number: 43_215_678 }, numberFormat: '0!.0,' },
      now: number(4400),
    })
    expect(plan.rows).toMatchObject([{ before: '4321.5678', after: '4400', content: { number: 44_000_000 } }])
  })

  it('writes no number that its cell would show in another scale', () => {
    const plan = planOf({
      indicator: plainIndicator('救助资金', '万'),
      reading: { unit: '万', value: number(4321.5), raw: '43215000' },
      cell: { value: { tag: 'number', number: 43_215_000 }, numberFormat: '[>=10000]0!.0,"万";0' },
      now: number(0.5),
    })
    expect(refusalsOf(plan)).toEqual(['write-back.scaled-cell'])
  })

  it('puts no amount into a cell that shows percents, and none into one that shows dates', () => {
    const cell = { value: null, numberFormat: '0%' }
    const reading = { value: missing('blank', ''), raw: '' }
    expect(refusalsOf(planOf({ reading, cell, now: number(5) }))).toEqual(['write-back.percent-cell'])
    const day = { value: null, numberFormat: 'yyyy"年"m"月"' }
    expect(refusalsOf(planOf({ reading, cell: day, now: number(5) }))).toEqual(['write-back.date-cell'])
  })

  it.each([
    ['1,234.5', 1234.5, 9876543.25, '9,876,543.25'],
    ['１２３４．５', 1234.5, 99, '９９．０'],
    ['（3.2）', -3.2, -4, '（4.0）'],
    ['（3.2）', -3.2, 4, '4.0'],
    ['12.3*', 12.3, 12.45, '12.45*'],
    ['  820 ', 820, 7, '  7 '],
    ['-5', -5, -6, '-6'],
    ['120[2]', 120, 130, '130[2]'],
    ['820元', 0.082, 0.09, '900元'],
    ['3.2亿元', 32000, 40000, '4.0亿元'],
    ["'007", 7, 8, "'8"],
  ])('keeps the text %s text, in its own manner', (raw, before, after, written) => {
    const plan = planOf({
      reading: { raw, value: number(before) },
      cell: { value: { tag: 'text', text: raw } },
      now: number(after),
    })
    expect(plan.rows).toMatchObject([{ after: written, losses: [], content: { tag: 'text', text: written } }])
  })

  it('keeps raised footnote marks out of the number and in the text', () => {
    const runs = [
      { text: '12.2', superscript: false },
      { text: '2)', superscript: true },
    ]
    const plan = planOf({
      reading: { raw: '12.22)', value: number(12.2) },
      cell: { value: { tag: 'text', text: '12.22)' }, runs },
      now: number(12.22),
    })
    expect(contentOf(plan)).toEqual({ tag: 'text', text: '12.222)', splice: { at: 0, length: 4, text: '12.22' } })
  })

  it('writes marks by their text and hedged numbers by their words', () => {
    expect(contentOf(planOf({ now: missing('none', '—') }))).toEqual({ tag: 'text', text: '—', splice: null })
    expect(contentOf(planOf({ now: missing('tiny', '') }))).toEqual({ tag: 'text', text: '…', splice: null })
    expect(contentOf(planOf({ now: number(3.7), qualifier: near }))).toEqual({
      tag: 'text',
      text: '近3.7',
      splice: null,
    })
    const raw = '近3.5万元'
    const spelled = planOf({ reading: { raw, value: number(3.5), qualifier: near }, now: number(3.7), qualifier: near })
    expect(contentOf(spelled)).toMatchObject({ text: '近3.7万元' })
  })

  it('turns a text into a number where the manner cannot be kept, and says so', () => {
    const raw = '十余'
    const reading = {
      raw,
      value: number(10),
      qualifier: { ...near, word: '余', sense: 'above' as const, numeral: '十' },
    }
    const plan = planOf({ reading, now: number(12) })
    expect(plan.rows).toMatchObject([{ content: { tag: 'number', number: 12 } }])
    expect(plan.rows[0]?.losses.map(({ code }) => code)).toEqual(['write-back.became-number'])
  })

  it('fills a cell that was empty and empties one only with consent', () => {
    const blank = { value: missing('blank', ''), raw: '' }
    expect(planOf({ reading: blank, now: number(5) }).rows).toMatchObject([{ before: '', after: '5', consent: null }])
    expect(planOf({ now: null }).rows).toMatchObject([{ before: '100', after: '', consent: 'clear' }])
  })

  it('asks before a cell gets what another workbook says and nobody typed', () => {
    const source = { file: '另一本.xlsx', sheet: '表', cell: 'B2', raw: '5' }
    const figures = [figureOf('登记数', 2022, 5, { source })]
    expect(planOf({ now: null, project: { figures } }).rows).toMatchObject([{ after: '5', consent: 'other-source' }])
  })

  it('empties nothing that the project never had, nor what was taken out of it whole', () => {
    expect(planOf({ now: null, wasThere: false }).rows).toEqual([])
    expect(planOf({ now: null, project: { indicators: [] } }).rows).toEqual([])
    expect(planOf({ now: null, project: { years: [] } }).rows).toEqual([])
  })

  it('asks before a formula is replaced, and never replaces one that others hang on', () => {
    const own = { formula: { text: 'SUM(B3:B9)', isBound: false } }
    expect(planOf({ cell: own, now: number(5) }).rows).toMatchObject([{ consent: 'formula' }])
    const shared = planOf({ cell: { formula: { text: 'B3*2', isBound: true } }, now: number(5) })
    expect([shared.rows, refusalsOf(shared)]).toEqual([[], ['write-back.formula-bound']])
  })

  it('refuses a cell that says something else than was imported, and tells both', () => {
    const plan = planOf({ cell: { value: { tag: 'number', number: 99 } }, now: number(5) })
    expect(plan.rows).toEqual([])
    expect(plan.refused).toMatchObject([
      { code: 'write-back.cell-differs', place: { cell: 'B2' }, parameters: { expected: '100', found: '99' } },
    ])
  })

  it('refuses what cannot be said in a cell', () => {
    expect(refusalsOf(planOf({ now: { tag: 'invalid', text: '三左右' } }))).toEqual(['write-back.invalid-figure'])
    expect(refusalsOf(planOf({ cell: null, now: number(5) }))).toEqual(['write-back.sheet-missing'])
    const renamed = { ...plainIndicator('登记数', '元'), id: '登记数' }
    const changed = planOf({ indicator: renamed, reading: { indicatorUnit: '万元' }, now: number(5) })
    expect(refusalsOf(changed)).toEqual(['write-back.unit-changed'])
  })

  it('leaves a second cell that never agreed, and says that it speaks of a changed figure', () => {
    const plan = planOf({ reading: { agrees: false }, now: number(5) })
    expect([plan.rows.length, plan.notes.map(({ code }) => code)]).toEqual([0, ['write-back.second-cell']])
  })

  it('lists typed figures that the workbook has no cell for', () => {
    const known = plainIndicator('登记数', '万元')
    const figures = [figureOf('登记数', 2022, 100), figureOf('登记数', 2023, 7), figureOf('登记数', 2024, 8)]
    const plan = planOf({ indicator: known, now: number(100), project: { figures, years: [2022, 2023, 2024] } })
    expect(plan.notes).toMatchObject([{ code: 'write-back.no-cell', parameters: { periods: '2023年、2024年' } }])
  })
})
