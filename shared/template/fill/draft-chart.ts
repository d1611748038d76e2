import { formatDecimal } from '../../derive/decimal'
import type { Quantity } from '../../derive/quantity'
import { convertUnit, formatUnit, parseUnit } from '../../model/unit'
import { plainStyle } from '../../report/print-style'
import type { ChartSeries, ChosenChart } from './choose-chart'
import type { DraftBlock, DraftPoint } from './document-builder'
import { printQuantity } from './draft-figure'

/** How the values of a chart are counted: in the unit itself, or in 万 or 亿 of it. */
interface ChartScale {
  readonly unit: string
  readonly decimals: number
  readonly of: (value: number) => number
}

type ChartDraft = Extract<DraftBlock, { readonly tag: 'chart' }>

/** A chosen chart with its points as they are printed. */
export function draftChart(chosen: ChosenChart, caption: string, notes: readonly string[]): DraftBlock {
  const all = chosen.series.flatMap(({ quantities }) => quantities)
  const scale = scaleOf(all)
  return {
    tag: 'chart',
    caption,
    kind: chosen.kind,
    signed: chosen.signed,
    unit: scale.unit,
    decimals: scale.decimals,
    categories: chosen.categories,
    series: chosen.series.map(({ name, quantities }) => ({
      name,
      points: quantities.map((quantity) => draftPoint(quantity, scale)),
    })),
    ...(chosen.second === null ? {} : { second: draftSecond(chosen.second) }),
    notes: [...notes, ...ownNotes(all, chosen.kind), ...secondNotes(chosen.second)],
  }
}

/** The line of rates: in its own unit, points of a ratio as such. */
function draftSecond({ name, quantities }: ChartSeries): NonNullable<ChartDraft['second']> {
  const scale = scaleOf(quantities)
  return {
    name: `${name}（右轴）`,
    unit: scale.unit,
    decimals: scale.decimals,
    signed: false,
    points: quantities.map((quantity) => draftPoint(quantity, scale)),
  }
}

function secondNotes(second: ChartSeries | null): readonly string[] {
  const isOpen = second?.quantities.some(({ outcome }) => outcome.tag === 'none') ?? false
  return isOpen ? ['折线断开处没有可比的上年数。'] : []
}

/** From a hundred thousand on, values in a plain unit are counted in 万, from a thousand million on in 亿. */
function scaleOf(all: readonly Quantity[]): ChartScale {
  const known = all.flatMap(({ outcome, decimals }) =>
    outcome.tag === 'number' ? [{ value: outcome.number, decimals }] : [],
  )
  const unit = parseUnit(all.find(({ outcome }) => outcome.tag === 'number')?.unit ?? '')
  const largest = Math.max(0, ...known.map(({ value }) => Math.abs(value)))
  const decimals = Math.max(0, ...known.map((entry) => entry.decimals))
  if (unit.scale !== 1 || unit.ratio !== null || unit.base === '' || largest < 1e5) {
    return { unit: all[0]?.unit ?? '', decimals, of: (value) => value }
  }
  const larger = largest < 1e9 ? { ...unit, scale: 1e4, scaleText: '万' } : { ...unit, scale: 1e8, scaleText: '亿' }
  const of = (value: number): number => convertUnit(value, unit, larger) ?? value
  return { unit: formatUnit(larger), decimals: of(largest) < 100 ? 2 : 1, of }
}

function draftPoint(quantity: Quantity, { unit, decimals, of }: ChartScale): DraftPoint {
  const printed = printQuantity(quantity, { ...plainStyle, decimals, unit: 'none' })
  const [run] = printed.ok ? printed.value.runs : []
  const value = quantity.outcome.tag === 'number' ? of(quantity.outcome.number) : null
  const draft = run?.tag === 'figure' ? run.draft : null
  const isScaled = draft !== null && value !== null && unit !== draft.unit
  return {
    value,
    provisional: quantity.status !== 'final',
    draft: isScaled ? { ...draft, value, unit, decimals, text: formatDecimal(value, decimals) } : draft,
  }
}

function ownNotes(all: readonly Quantity[], kind: ChosenChart['kind']): readonly string[] {
  // A point of another part of a parted line is not missing and has no cause.
  const gaps = all.some(({ outcome }) => outcome.tag === 'none' && outcome.causes.length > 0)
  const provisional = all.some(({ outcome, status }) => outcome.tag === 'number' && status !== 'final')
  const [gap, hollow] = kind === 'line' ? ['断开处', '空心点'] : ['空缺年份', '空心柱']
  return [
    ...(gaps ? [`${gap}数据缺失。`] : []),
    ...(provisional ? [`${hollow}为初步数或估计数。`] : []),
    // Also where the printed shares happen to make 100: the next correction of a figure may change that.
    ...(kind === 'stacked' ? ['因四舍五入，各部分之和可能不等于100%。'] : []),
  ]
}
