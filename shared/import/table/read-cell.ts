import type { FigureStatus, FigureValue } from '../../model/figure'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import type { FigureReading } from './sheet-table'
import { readNumber, type NumberReading } from '../read/number/read-number'
import { readStoredNumber } from '../read/number/stored-number'
import type { NumberStyle } from '../read/number/number-style'
import { NumberCell } from '../view/number-cell'
import { cellText, noFootnotes, type ViewCell } from '../view/view-cell'

/** What one cell of figures was read as. */
export interface CellReading {
  readonly reading: FigureReading
  /** The text as it stood in the cell; null for a stored number, whose text is that of the number. */
  readonly raw: string | null
  /** The unit the cell itself gives: % by its format, or written behind the number. */
  readonly unit: string | null
  /** What is doubtful about the value. */
  readonly doubt: Evidence
}

/** A share shown as more than this was probably a percentage already when it was formatted as one. */
export const largestPercent = 1000

/** Reads one cell of the data area; `undefined` is an empty cell. */
export function readCell(
  seen: ViewCell | undefined,
  unit: string | null,
  status: FigureStatus,
  style: NumberStyle,
): CellReading {
  if (!seen) return plain({ tag: 'missing', mark: 'blank', text: '' }, '', status)
  if (seen instanceof NumberCell) return readStored(seen.number, seen.numberFormat, unit, status)
  const { cell } = seen
  const raw = cellText(cell)
  switch (cell.value.tag) {
    case 'number':
      return { ...readStored(cell.value.number, cell.numberFormat, unit, status), raw }
    case 'error': {
      const mark = cell.value.error === '#N/A' ? 'unavailable' : 'error'
      const doubt = mark === 'error' ? evidenceOf('value-error') : noEvidence
      return { ...plain({ tag: 'missing', mark, text: raw }, raw, status), doubt }
    }
    case 'text': {
      if (raw.trim() === '' && cell.formula !== null) {
        const text = `=${cell.formula}`
        return { ...plain({ tag: 'missing', mark: 'error', text }, text, status), doubt: evidenceOf('value-error') }
      }
      const read = readNumber(seen.text, unit, style)
      const footnotes =
        seen.footnotes.length + read.footnotes.length === 0 ? noFootnotes : [...seen.footnotes, ...read.footnotes]
      return {
        reading: { value: read.value, qualifier: read.qualifier, status, footnotes },
        raw,
        unit: read.unit,
        doubt: doubtOfText(raw, read, footnotes),
      }
    }
    case 'date':
    case 'boolean':
      return { ...plain({ tag: 'invalid', text: raw }, raw, status), doubt: evidenceOf('value-invalid') }
  }
}

function readStored(
  stored: number,
  format: string | null,
  tableUnit: string | null,
  status: FigureStatus,
): CellReading {
  const { number, unit, isScaleUntold } = readStoredNumber(stored, format, tableUnit)
  const isDoubtful = unit === '%' && Math.abs(number) > largestPercent
  return {
    reading: { value: { tag: 'number', number }, qualifier: null, status, footnotes: noFootnotes },
    raw: null,
    unit,
    doubt: isDoubtful ? evidenceOf('value-percent') : isScaleUntold ? evidenceOf('value-scale') : noEvidence,
  }
}

function plain(value: FigureValue, raw: string, status: FigureStatus): CellReading {
  return { reading: { value, qualifier: null, status, footnotes: noFootnotes }, raw, unit: null, doubt: noEvidence }
}

function doubtOfText(raw: string, { value, qualifier }: NumberReading, footnotes: readonly string[]): Evidence {
  if (value.tag === 'invalid') return evidenceOf('value-invalid')
  if (value.tag === 'missing') return value.mark === 'error' ? evidenceOf('value-error') : noEvidence
  const isPlain = /^\s*-?\d+(?:\.\d+)?\s*$/u.test(raw)
  return (
    (isPlain ? noEvidence : evidenceOf('value-from-text')) |
    (qualifier === null ? noEvidence : evidenceOf('value-hedged')) |
    (footnotes.length === 0 ? noEvidence : evidenceOf('value-footnote'))
  )
}
