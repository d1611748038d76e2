import { wordsOf as runsText, type DraftRun } from './draft-figure'

/** A piece of a sentence as printed, or not. */
export interface FilledPiece {
  readonly runs: readonly DraftRun[]
  /** The piece is a figure, there or not. */
  readonly isFigure: boolean
  /** The figure compares (增加, 比, 占比 of a base year …) and may go without the rest losing its sense. */
  readonly isComparison: boolean
  readonly hasFailed: boolean
}

interface Clause {
  readonly parts: readonly FilledPiece[]
  /** The mark that ends it: ， or 。; empty at the sentence's end without one. */
  readonly end: string
}

/** Words that may open a clause that only compares; a noun there would be the subject of what follows. */
const opening =
  /^(?:比|较|同比|环比|与|增长|增加|减少|下降|降低|提高|上升|上涨|下跌|增速|增幅|降幅|涨幅|年均|连续|创|由|从|是)/u
const ownBase = /^(?:比|较|同比|环比|与)/u

/**
 * The sentence without the comparisons that cannot be told, each gone with the comma before it; null where something else than a
 * comparison is missing, or no figure would be left. What says on from a comparison that fell away (增长… after 比上年增加…) goes
 * with it. `dropped` are the clauses that went, as far as their words are known.
 */
export function withoutComparisons(
  pieces: readonly FilledPiece[],
): { readonly runs: readonly DraftRun[]; readonly dropped: readonly string[] } | null {
  const kept: Clause[] = []
  const dropped: string[] = []
  let goesOn = false
  for (const [at, clause] of splitClauses(pieces).entries()) {
    const isComparison = at > 0 && comparesOnly(clause)
    const hasFailed = clause.parts.some((part) => part.hasFailed)
    const losesBase = goesOn && isComparison && !ownBase.test(wordsOf(clause))
    if (!hasFailed && !losesBase) {
      kept.push(clause)
      goesOn = false
      continue
    }
    const last = kept.at(-1)
    if (!isComparison || !last) return null
    dropped.push(wordsOf(clause))
    kept[kept.length - 1] = { ...last, end: clause.end }
    goesOn = true
  }
  const hasFigure = kept.some(({ parts }) => parts.some((part) => part.isFigure))
  if (!hasFigure) return null
  const runs = kept.flatMap(({ parts, end }): readonly DraftRun[] => [
    ...parts.flatMap((part) => part.runs),
    { tag: 'text', text: end },
  ])
  return { runs, dropped }
}

function comparesOnly(clause: Clause): boolean {
  const figures = clause.parts.filter(({ isFigure }) => isFigure)
  const [first] = clause.parts
  const startsWithFigure = first?.isFigure === true
  return (
    figures.length > 0 &&
    figures.every(({ isComparison }) => isComparison) &&
    (startsWithFigure || opening.test(wordsOf(clause)))
  )
}

function wordsOf({ parts }: Clause): string {
  return parts.map((part) => (part.hasFailed ? '…' : runsText(part.runs))).join('')
}

function splitClauses(pieces: readonly FilledPiece[]): readonly Clause[] {
  const clauses: { parts: FilledPiece[]; end: string }[] = [{ parts: [], end: '' }]
  for (const piece of pieces) {
    const isWhole = piece.isFigure || piece.runs.some(({ tag }) => tag === 'footnote')
    const text = isWhole ? null : piece.runs.map((run) => (run.tag === 'text' ? run.text : '')).join('')
    if (text === null) {
      clauses.at(-1)?.parts.push(piece)
      continue
    }
    for (const part of text.split(/([，；。：])/u)) {
      const clause = clauses.at(-1)
      if (part === '' || !clause) continue
      if (/^[，；。：]$/u.test(part)) {
        clause.end = part
        clauses.push({ parts: [], end: '' })
      } else {
        clause.parts.push({ ...piece, runs: [{ tag: 'text', text: part }] })
      }
    }
  }
  return clauses.filter(({ parts, end }) => parts.length > 0 || end !== '')
}
