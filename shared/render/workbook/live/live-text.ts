import type { FigureId, ReportFigure, Run } from '../../../report/document'
import { exceedsExcel } from '../excel-formula'
import type { DataSheet } from '../sheets/data-sheet'
import { numberCell } from '../figure-formula'
import { fitsExcel } from '../fits-excel'
import type { PlanValue } from '../plan'
import { literal } from './expression'
import type { LongSentences } from './long-sentences'
import { figureExpression } from './figure-expression'
import { phraseExpression } from './phrase-expression'

/** A stretch of a sentence: words, or what the data sheet tells, with its text as the report has it. */
export interface LivePiece {
  readonly text: string
  readonly expression: string | null
  /** What it would follow takes a longer formula than a cell holds. */
  readonly isTooLong?: true
}

/** Makes pieces of a formula out of the runs of a line. */
export type LiveRuns = (runs: readonly Run[]) => readonly LivePiece[]

/** How runs become pieces that follow the data sheet. */
export function liveRuns(figures: ReadonlyMap<FigureId, ReportFigure>, data: DataSheet): LiveRuns {
  return (runs) => {
    const pieces: LivePiece[] = []
    for (const run of runs) {
      const figure = run.tag === 'figure' ? figures.get(run.figure) : undefined
      if (run.tag !== 'figure' || !figure) pieces.push({ text: run.text, expression: null })
      else addFigure(pieces, run.text, figure, data)
    }
    return pieces.filter(({ text }) => text !== '')
  }
}

function addFigure(pieces: LivePiece[], text: string, figure: ReportFigure, data: DataSheet): void {
  const { phrase } = figure
  if (phrase === null) {
    pieces.push(pieceOf(text, figureExpression(figure, data), figure, data))
    return
  }
  const before = pieces.at(-1)
  const own = phrase.lead
  if (own !== '' && (before?.expression !== null || !before.text.endsWith(own))) {
    throw new Error(`the words “${own}” do not stand before figure ${figure.id}`)
  }
  if (before && own !== '') pieces[pieces.length - 1] = { ...before, text: before.text.slice(0, -own.length) }
  if (phrase.tag === 'change') {
    pieces.push(pieceOf(`${own}${text}`, phraseExpression(figure, phrase, data, 'whole'), figure, data))
    return
  }
  // A further figure of a phrase is told by the expression of the first.
  const first = pieces.findLast((piece) => piece.text !== '')
  if (!first) throw new Error(`figure ${figure.id} goes on with a phrase that was not begun`)
  pieces.splice(pieces.lastIndexOf(first), pieces.length, { ...first, text: `${first.text}${own}${text}` })
}

function pieceOf(text: string, expression: string | null, { formula }: ReportFigure, data: DataSheet): LivePiece {
  const isTooLong =
    expression === null ? exceedsExcel(formula, (input) => numberCell(input, data.cellOf)) : !fitsExcel(expression)
  return isTooLong ? { text, expression: null, isTooLong } : { text, expression }
}

/** The text that pieces show while nothing was edited. */
export function textOf(pieces: readonly LivePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Text before pieces, such as the indent of a paragraph. */
export function withLead(text: string, pieces: readonly LivePiece[]): readonly LivePiece[] {
  return text === '' ? pieces : [{ text, expression: null }, ...pieces]
}

/** Pieces as an expression that gives a text: words between quotation marks, joined with &. */
export function expressionOf(pieces: readonly LivePiece[]): string {
  const merged: LivePiece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last?.expression === null && piece.expression === null) {
      merged[merged.length - 1] = { text: last.text + piece.text, expression: null }
    } else {
      merged.push(piece)
    }
  }
  return merged.map(({ text, expression }) => expression ?? literal(text)).join('&')
}

/** Whether a part of the text follows the data. */
export function isLive(pieces: readonly LivePiece[]): boolean {
  return pieces.some(({ expression }) => expression !== null)
}

/** Whether Excel takes the pieces as one formula. */
export function fitsFormula(pieces: readonly LivePiece[]): boolean {
  return !isLive(pieces) || fitsExcel(expressionOf(pieces))
}

/** What a cell holds: a formula where the text follows the data, over parts of itself where it is a long one; else the text. */
export function liveValue(pieces: readonly LivePiece[], long: LongSentences): PlanValue {
  const text = textOf(pieces)
  const frozen = pieces.some(({ isTooLong }) => isTooLong) ? ({ isFrozen: true } as const) : {}
  if (!isLive(pieces)) return { tag: 'text', text, ...frozen }
  const formula = fitsFormula(pieces) ? expressionOf(pieces) : long.join(pieces)
  return { tag: 'formula', formula, result: text, ...frozen }
}

/** The pieces cut after each sentence, so that a long paragraph can go on in another row. */
export function splitSentences(pieces: readonly LivePiece[]): readonly (readonly LivePiece[])[] {
  const sentences: LivePiece[][] = [[]]
  for (const piece of pieces) {
    const parts =
      piece.expression === null ? (piece.text.match(/[^。！？；]*[。！？；]?[”’）」』]*/gu) ?? []) : [piece.text]
    for (const part of parts) {
      if (part === '') continue
      sentences.at(-1)?.push({ ...piece, text: part })
      if (piece.expression === null && /[。！？；][”’）」』]*$/u.test(part)) sentences.push([])
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}
