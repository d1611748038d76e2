import { inputsOf } from '../derive/formula'
import type { Issue } from '../issue'
import { figureKey, indexDataset, type Dataset } from '../model/dataset'
import type { ReportDocument } from '../report/document'
import { checkIndicator } from './check-dataset'

/** A tenfold rise, or a fall to a tenth, is mostly a unit written wrong; smaller jumps are for the checks of the data. */
const unlikely = { 'check.rise': 900, 'check.fall': 90 } as const

/**
 * What the checks find about the very figures that a report prints or computes from: parts above their whole, ratios out of
 * range, regions that do not add up, changes that no reader will believe. A report with such figures is written and warned of.
 */
export function checkReport({ figures }: ReportDocument, dataset: Dataset): readonly Issue[] {
  const index = indexDataset(dataset)
  const inputs = figures.flatMap(({ formula }) => inputsOf(formula))
  const used = new Set(inputs.map(({ indicator, period, region }) => figureKey(indicator, period, region)))
  return [...new Set(inputs.map(({ indicator }) => indicator))].flatMap((id) => {
    const indicator = index.indicatorWithId(id)
    if (!indicator) return []
    return checkIndicator(index, indicator)
      .filter(({ figure }) => used.has(figureKey(figure.indicator, figure.period, figure.region)))
      .map(({ issue }) => issue)
      .filter(isTold)
  })
}

function isTold({ code, parameters }: Issue): boolean {
  if (code !== 'check.rise' && code !== 'check.fall') return true
  return Number(parameters['rate']) >= unlikely[code]
}
