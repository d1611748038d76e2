import { formatDecimal } from '../../derive/decimal'
import type { ChartBlock, ChartPoint, ChartSeries } from '../../report/document'

/** More labels than this on several series cannot be told apart. */
const mostLabels = 24

/** A value with fixed decimals; only from a million on are thousands separated. */
export function formatAmount(value: number, decimals: number): string {
  const text = formatDecimal(value, decimals)
  if (Math.abs(value) < 1e6) return text
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A point's value as a chart prints it; a rise among changes carries its sign. */
export function formatPoint(value: number, { decimals, signed }: Pick<ChartBlock, 'decimals' | 'signed'>): string {
  const text = formatAmount(value, decimals)
  return signed && Number(text.replaceAll(',', '')) > 0 ? `+${text}` : text
}

/**
 * The texts at the points of a series; null where there is none. Where the chart has more points than can be told apart,
 * a series keeps the labels of its first, last, highest and lowest point.
 */
export function pointLabels(points: readonly ChartPoint[], chart: ChartBlock): readonly (string | null)[] {
  const values = points.map(({ value }) => value)
  const known = values.filter((value) => value !== null)
  const isCrowded = chart.series.length > 1 && chart.series.length * chart.categories.length > mostLabels
  const highest = values.indexOf(Math.max(...known))
  const lowest = values.indexOf(Math.min(...known))
  const ends = [values.findIndex((value) => value !== null), lastKnown(points)]
  return values.map((value, index) => {
    if (value === null) return null
    const isKept = !isCrowded || index === highest || index === lowest || ends.includes(index)
    return isKept ? formatPoint(value, chart) : null
  })
}

/** The position of a series' last point that has a value, -1 without any. */
export function lastKnown(points: readonly ChartPoint[]): number {
  return points.findLastIndex(({ value }) => value !== null)
}

/** Several lines are named at their ends, where the eye is; bars have a legend. */
export function isNamedAtEnds({ kind, series }: ChartBlock): boolean {
  return kind === 'line' && series.length > 1
}

/** What stands at the end of a line: its name and its last value. */
export function endText(chart: ChartBlock, index: number): string {
  const { name = '', points = [] } = chart.series[index] ?? {}
  const value = points[lastKnown(points)]?.value ?? null
  return value === null ? name : `${name} ${formatPoint(value, chart)}`
}

/** The width of a text in ems: a Chinese character takes one, others half of it and a little. */
export function widthInEms(text: string): number {
  return [...text].reduce((sum, entry) => sum + (entry.charCodeAt(0) < 0x2000 ? 0.56 : 1), 0)
}

/** The values that a chart draws, gaps left out. */
export function knownValues(chart: ChartBlock): readonly number[] {
  return chart.series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))
}

/** Bars stand on zero; a line does when its lowest value is less than half of its highest. */
export function startsAtZero(chart: ChartBlock): boolean {
  if (chart.kind !== 'line') return true
  const values = knownValues(chart)
  return Math.min(...values) >= 0 && Math.min(...values) < Math.max(...values) / 2
}

/** Whether the value axis does not show zero: a cut axis makes small changes look large. An axis with values on both sides shows it. */
function isCut(chart: ChartBlock): boolean {
  const values = knownValues(chart)
  if (values.length === 0 || startsAtZero(chart)) return false
  return Math.min(...values) > 0 || Math.max(...values) < 0
}

/** Where the value axis must end: shares of a whole end at 100 %. Null where the program may choose. */
export function axisEnd(chart: ChartBlock): number | null {
  const values = knownValues(chart)
  const isShare = chart.unit === '%' && !chart.signed && values.every((value) => value >= 0 && value <= 100)
  return isShare && Math.max(...values) > 75 ? 100 : null
}

/** "单位：万人", printed at the top left; nothing without a unit. */
export function unitCaption(chart: Pick<ChartBlock, 'unit'>): string {
  return chart.unit === '' ? '' : `单位：${chart.unit}`
}

/** The unit, and where the axis does not show zero, that it does not. */
export function axisCaption(chart: ChartBlock): string {
  const { second } = chart
  const right = second && second.unit !== '' ? `右轴：${second.unit}` : ''
  const unit = [unitCaption(chart), right].filter((text) => text !== '').join('；')
  if (!isCut(chart)) return unit
  return unit === '' ? '纵轴不从0起' : `${unit}（纵轴不从0起）`
}

/** The chart in words, for those who hear the report: what it shows and every value. */
export function describeChart(chart: ChartBlock): string {
  const { second } = chart
  const told = chart.series.map((series) => describeSeries(series, chart, chart))
  const series = second ? [...told, describeSeries(second, chart, second)] : told
  return `${chart.caption}${chart.unit === '' ? '' : `（${unitCaption(chart)}）`}。${series.join('；')}。`
}

function describeSeries(
  { name, points }: ChartSeries,
  { categories }: ChartBlock,
  look: Pick<ChartBlock, 'decimals' | 'signed'>,
): string {
  const texts = points.map(({ value, provisional }, at) => {
    const text = value === null ? '缺' : formatPoint(value, look)
    return `${categories[at] ?? ''} ${text}${value !== null && provisional ? '（初步数或估计数）' : ''}`
  })
  return `${name}：${texts.join('，')}`
}
