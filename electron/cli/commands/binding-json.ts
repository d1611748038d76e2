import type { Binding } from '../../../shared/draft/binding'

/** A binding as JSON output gives it: `indicator` is one name, or the list of those that are added. */
export function bindingJson({ indicators, ...binding }: Binding) {
  return { ...binding, indicator: indicators.length === 1 ? indicators[0] : indicators }
}
