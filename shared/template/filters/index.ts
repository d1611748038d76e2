import { compareFilters } from './compare'
import type { Filter } from './filter'
import { phraseFilters } from './phrase'
import { printFilters } from './print'
import { relateFilters } from './relate'

const filters = new Map<string, Filter>(
  [...compareFilters, ...relateFilters, ...phraseFilters, ...printFilters].flatMap((filter) =>
    [filter.name, ...filter.aliases].map((name) => [name, filter] as const),
  ),
)

/** The filter of a Chinese or English name. */
export function findFilter(name: string): Filter | undefined {
  return filters.get(name)
}

const standing: ReadonlySet<string> = new Set(['年', '占比', '每', '累计', '加', '减', '比值', '比例', '相比'])

/** Whether a filter compares a figure with other years or places, so that a sentence keeps its sense without it. */
export function isComparison(name: string): boolean {
  const filter = filters.get(name)
  return filter !== undefined && filter.stage !== 'print' && !standing.has(filter.name)
}

/** All names of filters, Chinese and English. */
export function filterNames(): Iterable<string> {
  return filters.keys()
}
