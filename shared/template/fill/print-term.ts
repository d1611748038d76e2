import { nameQuantity, type Quantity } from '../../derive/quantity'
import { issue } from '../../issue'
import { parseUnit } from '../../model/unit'
import { directedMeasures } from '../../report/directed-measures'
import { printFigure } from '../../report/print-figure'
import type { PrintStyle } from '../../report/print-style'
import { failure, type Result } from '../../result'
import { quantityOf, type Term } from '../term'
import { printQuantity, type PrintedRuns } from './draft-figure'
import { printPhrase } from './print-phrase'

/** What a term prints: a figure, or the phrase that its data choose; or why nothing may be printed. */
export function printTerm(term: Term): Result<PrintedRuns> {
  if (term.phrase) return printPhrase(term.phrase, term.style, term.words)
  const quantity = quantityOf(term)
  const style = term.isBySize ? { ...term.style, scale: scaleBySize(quantity) } : term.style
  const printed = printFigure(quantity, style)
  if (printed.ok && printed.value.printed === 0 && directedMeasures.has(quantity.measure)) {
    const parameters = { indicator: nameQuantity(quantity), measure: quantity.measure }
    return failure([issue('warning', 'derive.rounds-to-nothing', null, parameters)])
  }
  return printQuantity(quantity, style)
}

/** From ten thousand on a figure is told in 万, from a hundred million on in 亿; a ratio has no scale. */
export function scaleBySize({ outcome, unit: text }: Quantity): PrintStyle['scale'] {
  const unit = parseUnit(text)
  if (outcome.tag === 'none' || unit.ratio !== null || unit.base === '') return null
  const size = Math.abs(outcome.number) * unit.scale
  const scale = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1
  return scale === unit.scale ? null : scale
}
