import type { Binding } from '../binding'
import { yearName, type DraftContext } from './draft-context'

type FilterWriter = (binding: Binding, context: DraftContext) => readonly string[] | null

/** The year compared with, or the first of a sum. */
function fromYear({ from, year }: Binding, context: DraftContext): string {
  return yearName(from ?? year, context)
}

function wholeName({ of }: Binding, context: DraftContext): string {
  return of === null ? '' : context.indicators.named(of)
}

/** The name of the row that holds the rate, as a further argument. */
export function rateArgument({ rate }: Binding, context: DraftContext): string {
  return rate === null ? '' : `, ${context.indicators.named(rate)}`
}

/** For each operation the filters that derive it; null where the template language has none. */
const writers: Readonly<Record<Binding['operation'], FilterWriter>> = {
  value: () => [],
  rank: () => [],
  increase: (binding, context) => [`增加: ${fromYear(binding, context)}`],
  decrease: (binding, context) => [`减少: ${fromYear(binding, context)}`],
  growth: (binding, context) => [`增长率: ${fromYear(binding, context)}${rateArgument(binding, context)}`],
  decline: (binding, context) => [`下降率: ${fromYear(binding, context)}${rateArgument(binding, context)}`],
  points: (binding, context) => [
    ...(binding.of === null ? [] : [`占比: ${wholeName(binding, context)}`]),
    `百分点: ${fromYear(binding, context)}`,
  ],
  'average-growth': (binding, context) => [`年均增长: ${fromYear(binding, context)}`],
  share: (binding, context) => [`占比: ${wholeName(binding, context)}`],
  per: (binding, context) => [`每: ${wholeName(binding, context)}, "${binding.perUnit ?? ''}"`],
  times: (binding, context) =>
    binding.isRatio || binding.of !== null ? null : [`倍数: ${fromYear(binding, context)}`],
  cumulative: (binding, context) => {
    binding.indicators.forEach((indicator) => context.indicators.sum(indicator))
    const isWhole = binding.from === (context.baseYear ?? NaN) + 1 && binding.year === context.year
    return isWhole ? ['累计'] : [`累计: ${fromYear(binding, context)}, ${yearName(binding.year, context)}`]
  },
  streak: () => ['连续'],
  total: () => null,
}

/** The filters that derive what a binding stands for, its year first; null where the template language has none. */
export function derivationFilters(binding: Binding, context: DraftContext): readonly string[] | null {
  const filters = writers[binding.operation](binding, context)
  return filters && [...yearFilter(binding, context), ...filters]
}

/** A sum has its years by itself; any other figure of another year says which. */
export function yearFilter({ operation, year }: Binding, context: DraftContext): readonly string[] {
  return year === context.year || operation === 'cumulative' ? [] : [`年: ${yearName(year, context)}`]
}
