import type { DatasetIndex } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { formulaInputs } from '../model/indicator-formula'

/** The ids of the entered indicators that an indicator's figures come from: its own, or those at the ends of its formula. */
export function enteredInputs(indicator: Indicator, index: Pick<DatasetIndex, 'indicatorWithId'>): readonly string[] {
  const found = new Map<string, Indicator>([[indicator.id, indicator]])
  // A map hands out what is added while it is walked through, and each indicator once, even in a circle.
  for (const { formula } of found.values()) {
    for (const id of formula ? formulaInputs(formula) : []) {
      const input = index.indicatorWithId(id)
      if (input) found.set(id, input)
    }
  }
  return [...found.values()].filter(({ formula }) => formula === null).map(({ id }) => id)
}
