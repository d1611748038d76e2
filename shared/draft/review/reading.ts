import { formatDecimal } from '../../derive/decimal'
import { describeFormula, inputsOf } from '../../derive/formula'
import type { Binding } from '../binding'
import { executeBinding } from '../candidates/execute-binding'
import type { Figures } from '../candidates/figures'
import type { Reason } from '../draft-result'

/** A figure that a reading rests on, with its cell. */
export interface ReadingInput {
  readonly indicator: string
  /** As the sheet has it; "" where the data have none. */
  readonly raw: string
  readonly unit: string
  readonly sheet: string
  readonly cell: string
}

/** One thing that a number may stand for, as a person is shown it. Plain data: it crosses to another thread. */
export interface Reading {
  readonly binding: Binding
  /** The value before rounding, with its unit: "40123张", "5.0312%"; "" where the data give none. */
  readonly value: string
  /** "养老床位〔2021年〕 ÷ 床位〔2021年〕 × 100" */
  readonly formula: string
  readonly inputs: readonly ReadingInput[]
  /** Why it may be meant; `describeReason` words them. */
  readonly reasons: readonly Reason[]
}

/** Decimals after which a value tells a person nothing more. */
const mostDecimals = 4

/** What a binding gives from the data, for a person to judge. */
export function readingOf(binding: Binding, figures: Figures, reasons: readonly Reason[]): Reading {
  const quantity = executeBinding(binding, figures)
  if (quantity === null) return { binding, value: '', formula: '', inputs: [], reasons }
  const { outcome, unit, formula } = quantity
  const number = outcome.tag === 'number' ? formatDecimal(outcome.number, mostDecimals).replace(/\.?0+$/u, '') : ''
  const inputs = inputsOf(formula).map(({ name, indicator, figure }) => ({
    indicator: name,
    raw: figure?.source?.raw ?? (figure?.value.tag === 'number' ? String(figure.value.number) : ''),
    unit: figures.index.indicatorWithId(indicator)?.unit ?? '',
    sheet: figure?.source?.sheet ?? '',
    cell: figure?.source?.cell ?? '',
  }))
  return { binding, value: number === '' ? '' : `${number}${unit}`, formula: describeFormula(formula), inputs, reasons }
}
