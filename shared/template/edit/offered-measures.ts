import type { Indicator } from '../../model/indicator'
import { findFilter } from '../filters/index'

/** What an editor offers to print of an indicator; the window words the ids. */
export interface OfferedMeasure {
  readonly id: MeasureId
  /** The filters that derive and phrase it; `#` stands for the name of a second indicator. */
  readonly measure: readonly string[]
  /** Whether a second indicator has to be chosen: the whole of a share, what there is one of for each. */
  readonly isOfTwo: boolean
  /** Decimals it is printed with at first; null leaves it to the indicator. */
  readonly decimals: number | null
  readonly isWithUnit: boolean
}

const measures = {
  value: ['', null, true],
  'versus-last': ['比: 上年', 1, false],
  'change-last': ['变化: 上年', 1, false],
  'change-amount-last': ['变化量: 上年', null, false],
  'rate-last': ['增速: 上年', 1, false],
  'versus-base': ['比: 基年', 1, false],
  'change-base': ['变化: 基年', 1, false],
  'change-amount-base': ['变化量: 基年', null, false],
  'average-rate': ['年均增速: 基年', 1, false],
  times: ['倍数: 基年', 1, false],
  'from-to': ['由到: 基年', null, false],
  'last-value': ['年: 上年', null, true],
  'base-value': ['年: 基年', null, true],
  share: ['占比: #', 1, false],
  per: ['每: #', 1, true],
  difference: ['减: #', null, true],
  total: ['加: #', null, true],
  cumulative: ['累计', null, true],
  streak: ['连续', null, false],
  record: ['新高', null, false],
  standing: ['名次', null, false],
} as const

export type MeasureId = keyof typeof measures

/** Measures that say nothing of a kind: a stock is not summed over years, a rank only compared, an event is itself a year. */
const senseless: Readonly<Record<NonNullable<Indicator['kind']>, readonly MeasureId[]>> = {
  flow: [],
  stock: ['cumulative'],
  standard: ['cumulative', 'total', 'share', 'per'],
  share: ['cumulative', 'total', 'share', 'per', 'times', 'average-rate', 'rate-last'],
  rank: [
    'cumulative',
    'total',
    'share',
    'per',
    'times',
    'average-rate',
    'rate-last',
    'difference',
    'from-to',
    'record',
    'streak',
  ],
  event: (Object.keys(measures) as MeasureId[]).filter((id) => id !== 'value'),
}

/** The measures offered for an indicator, the plain figure first. An indicator of unknown kind is offered all but the sum over years. */
export function offeredMeasures({ kind }: Pick<Indicator, 'kind'>): readonly OfferedMeasure[] {
  const left = senseless[kind ?? 'stock']
  return (Object.keys(measures) as MeasureId[]).filter((id) => !left.includes(id)).map(measureOf)
}

/** The measure that a chip has, and its second indicator; null where an editor offers none like it. */
export function measureOfChip(
  measure: readonly string[],
): { readonly offered: OfferedMeasure; readonly second: string | null } | null {
  for (const id of Object.keys(measures) as MeasureId[]) {
    const offered = measureOf(id)
    if (offered.measure.length !== measure.length) continue
    if (!offered.isOfTwo) {
      if (offered.measure.every((filter, at) => plainFilter(filter) === plainFilter(measure[at] ?? ''))) {
        return { offered, second: null }
      }
      continue
    }
    const [name, argument = ''] = (measure[0] ?? '').split(/:\s*/u)
    const isSame = findFilter(name ?? '')?.name === offered.measure[0]?.split(':')[0]
    if (isSame && /^[^,"']+$/u.test(argument)) return { offered, second: argument.trim() }
  }
  return null
}

/** The filters of a measure, its second indicator put in. */
export function measureFilters({ measure }: OfferedMeasure, second: string | null): readonly string[] {
  return measure.map((filter) => filter.replace('#', second ?? ''))
}

function measureOf(id: MeasureId): OfferedMeasure {
  const [filter, decimals, isWithUnit] = measures[id]
  return { id, measure: filter === '' ? [] : [filter], isOfTwo: filter.includes('#'), decimals, isWithUnit }
}

/** A filter by its Chinese name, whatever it was called by. */
function plainFilter(filter: string): string {
  const [name = '', ...rest] = filter.split(':')
  return [findFilter(name.trim())?.name ?? name.trim(), ...rest.map((part) => part.trim())].join(':')
}
