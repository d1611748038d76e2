import { formatDecimal } from '../derive/decimal'
import { issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { formatPeriod, periodKey } from '../model/period'
import { isTotalRegion } from '../model/region'
import type { FigureIssue } from './figure-issue'

/** So many others are needed to say what is usual. */
const fewestOthers = 3
/** A figure so many times the largest of the others, or so small a part of the smallest, is mostly in another unit. */
const farOff = 10

/**
 * Figures of regions that send the same form, against each other: one ten or ten thousand times those of all others is mostly in another
 * unit. Zeros and hedged figures say nothing of it.
 */
export function checkNeighbours(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  const senders = index.dataset.regions.filter(({ name, inTotal }) => inTotal !== undefined && !isTotalRegion(name))
  if (senders.length <= fewestOthers) return []
  const wholes = new Map(senders.map(({ id, partOf }) => [id, partOf]))
  const groups = new Map<string, Figure[]>()
  for (const figure of index.figuresOf(indicator.id)) {
    if (figure.region === null || !wholes.has(figure.region) || sizeOf(figure) === 0) continue
    const key = JSON.stringify([periodKey(figure.period), wholes.get(figure.region)])
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return [...groups.values()].flatMap((group) => (group.length <= fewestOthers ? [] : findFarOff(group, indicator)))
}

function findFarOff(group: readonly Figure[], { name }: Indicator): readonly FigureIssue[] {
  const sizes = group.map(sizeOf).sort((one, other) => one - other)
  const [smallest = 0, second = 0] = sizes
  const [beforeLast = 0, largest = 0] = sizes.slice(-2)
  return group.flatMap((figure) => {
    const size = sizeOf(figure)
    const times = size === largest ? largest / beforeLast : size === smallest ? second / smallest : 0
    if (times < farOff) return []
    const parameters = {
      indicator: `${figure.region ?? ''}${name}`,
      period: formatPeriod(figure.period),
      value: figure.value.tag === 'number' ? String(figure.value.number) : '',
      times: formatDecimal(times, 0),
    }
    const code = size === largest ? 'check.region-far-above' : 'check.region-far-below'
    const { source } = figure
    const place = source ? ({ tag: 'cell', file: source.file, sheet: source.sheet, cell: source.cell } as const) : null
    return [{ figure, issue: issue('warning', code, place, parameters) }]
  })
}

function sizeOf({ value, qualifier }: Figure): number {
  return value.tag === 'number' && qualifier === null ? Math.abs(value.number) : 0
}
