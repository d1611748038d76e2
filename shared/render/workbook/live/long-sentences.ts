import { cellAddress } from '../../../sheet/cell-address'
import { fitsExcel } from '../fits-excel'
import { sheetNames, sheetReference } from '../plan'
import { expressionOf, textOf, type LivePiece } from './live-text'

/** A part of a sentence whose formula is too long for one cell. */
export interface Segment {
  /** 长句1-2 */
  readonly id: string
  readonly formula: string
  readonly text: string
}

/**
 * Sentences whose formula is longer than Excel takes: their parts stand in rows of the sheet 计算 below the figures, and the sentence
 * joins them, so that it follows the data all the same.
 */
export class LongSentences {
  readonly segments: Segment[] = []
  private sentences = 0

  /** The row and column of the first segment on the sheet. */
  constructor(
    private readonly firstRow: number,
    private readonly column: number,
  ) {}

  /** The formula of a sentence that joins its segments; each piece fits a cell of its own. */
  join(pieces: readonly LivePiece[]): string {
    this.sentences += 1
    return cutToFit(pieces)
      .map((part, at) => {
        const row = this.firstRow + this.segments.length
        this.segments.push({
          id: `长句${this.sentences}-${at + 1}`,
          formula: expressionOf(part),
          text: textOf(part),
        })
        return sheetReference(sheetNames.derived, cellAddress(row, this.column))
      })
      .join('&')
  }
}

/** Words alone may be longer than a formula. */
const longestWords = 4000

function shortPieces(piece: LivePiece): readonly LivePiece[] {
  if (piece.expression !== null || piece.text.length <= longestWords) return [piece]
  const characters = [...piece.text]
  return Array.from({ length: Math.ceil(characters.length / longestWords) }, (_, at) => ({
    ...piece,
    text: characters.slice(at * longestWords, (at + 1) * longestWords).join(''),
  }))
}

function cutToFit(pieces: readonly LivePiece[]): readonly (readonly LivePiece[])[] {
  const parts: LivePiece[][] = []
  let current: LivePiece[] = []
  for (const piece of pieces.flatMap(shortPieces)) {
    if (current.length > 0 && !fitsExcel(expressionOf([...current, piece]))) {
      parts.push(current)
      current = []
    }
    current = [...current, piece]
  }
  return [...parts, current]
}
