import type { FigureStatus, FigureValue } from '../model/figure'
import type { FigureReading } from './sheet-table'
import { readNumber, readStoredNumber, type NumberStyle } from './read-number'
import { cellText, type ViewCell } from './sheet-view'

export interface CellReading {
  readonly reading: FigureReading
  readonly raw: string
  /** The unit the cell itself gives: % by its format, or written behind the number. */
  readonly unit: string | null
}

/** Reads one cell of the data area; `undefined` is an empty cell. */
export function readCell(
  seen: ViewCell | undefined,
  unit: string | null,
  status: FigureStatus,
  style: NumberStyle,
): CellReading {
  if (!seen) return plain({ tag: 'missing', mark: 'blank', text: '' }, '', status)
  const { cell } = seen
  const raw = cellText(cell)
  switch (cell.value.tag) {
    case 'number': {
      const { number, unit: own } = readStoredNumber(cell.value.number, cell.numberFormat)
      return { ...plain({ tag: 'number', number }, raw, status), unit: own }
    }
    case 'error': {
      const mark = cell.value.error === '#N/A' ? 'unavailable' : 'error'
      return plain({ tag: 'missing', mark, text: raw }, raw, status)
    }
    case 'text': {
      if (raw.trim() === '' && cell.formula !== null) {
        return plain({ tag: 'missing', mark: 'error', text: `=${cell.formula}` }, `=${cell.formula}`, status)
      }
      const read = readNumber(seen.text, unit, style)
      const footnotes = [...seen.footnotes, ...read.footnotes]
      return {
        reading: { value: read.value, qualifier: read.qualifier, status, footnotes },
        raw,
        unit: read.unit,
      }
    }
    case 'date':
    case 'boolean':
      return plain({ tag: 'invalid', text: raw }, raw, status)
  }
}

function plain(value: FigureValue, raw: string, status: FigureStatus): CellReading {
  return { reading: { value, qualifier: null, status, footnotes: [] }, raw, unit: null }
}
