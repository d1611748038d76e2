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

export function filterNames(): Iterable<string> {
  return filters.keys()
}
