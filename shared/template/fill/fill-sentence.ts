import { issue, type Issue } from '../../issue'
import { failure, success, type Result } from '../../result'
import { mergeCauses } from './merge-causes'
import type { DraftRun, PrintedRuns } from './draft-figure'
import { printTerm } from './print-term'
import { applyFilters, type Scope } from '../scope'
import type { Piece, Sentence } from '../sentence'
import type { SentenceBlock } from '../template'

export interface FilledSentence {
  /** Null when the sentence was left out. */
  readonly runs: readonly DraftRun[] | null
  /** Whether the template's sentence has figures, left out or not. */
  readonly bearsFigures: boolean
  readonly issues: readonly Issue[]
}

/** Fills a sentence, or its alternative, or leaves it out; the issues say which and why. */
export function fillSentence(block: SentenceBlock, scope: Scope): FilledSentence {
  const bearsFigures = block.text.pieces.some((piece) => isFigure(piece, scope))
  const text = fillPieces(block.text, scope)
  if (text.ok) return { runs: text.value.runs, bearsFigures, issues: text.value.doubts }
  const { source, place } = block.text
  const alternative = block.otherwise ? fillPieces(block.otherwise, scope) : null
  if (alternative?.ok) {
    const replaced: Issue = {
      ...issue('info', 'template.sentence-replaced', place, { sentence: source }),
      causes: mergeCauses(text.error),
    }
    return { runs: alternative.value.runs, bearsFigures, issues: [replaced, ...alternative.value.doubts] }
  }
  const causes = mergeCauses([...text.error, ...(alternative ? alternative.error : [])])
  const dropped: Issue = { ...issue('warning', 'template.sentence-dropped', place, { sentence: source }), causes }
  return { runs: null, bearsFigures, issues: [dropped] }
}

/** Fills a sentence that the report cannot do without. */
export function fillRequired(sentence: Sentence, scope: Scope): Result<PrintedRuns> {
  const filled = fillPieces(sentence, scope)
  if (filled.ok) return filled
  return failure([
    {
      ...issue('error', 'template.required-missing', sentence.place, { text: sentence.source }),
      causes: mergeCauses(filled.error),
    },
  ])
}

function fillPieces(sentence: Sentence, scope: Scope): Result<PrintedRuns> {
  const runs: DraftRun[] = []
  const doubts: Issue[] = []
  const causes: Issue[] = []
  for (const piece of sentence.pieces) {
    const printed = fillPiece(piece, scope)
    if (printed.ok) {
      runs.push(...printed.value.runs)
      doubts.push(...printed.value.doubts)
    } else {
      causes.push(...printed.error)
    }
  }
  return causes.length > 0 ? failure(distinct(causes)) : success({ runs: joinText(runs), doubts: distinct(doubts) })
}

function fillPiece(piece: Piece, scope: Scope): Result<PrintedRuns> {
  if (piece.tag === 'words') return success(words(piece.text))
  const named = scope.named(piece.name)
  if (named === null) throw new Error(`unchecked name ${piece.name}`)
  if (named.tag === 'words') return success(words(named.text))
  const printed = printTerm(applyFilters(named.term, piece.filters, scope))
  if (!printed.ok) return printed
  // The doubts of a figure arise in the dataset; the template's place tells where it is used.
  return success({
    ...printed.value,
    doubts: printed.value.doubts.map((doubt) => ({ ...doubt, place: doubt.place ?? piece.place })),
  })
}

function words(text: string): PrintedRuns {
  return { runs: [{ tag: 'text', text }], doubts: [] }
}

function isFigure(piece: Piece, scope: Scope): boolean {
  return piece.tag === 'output' && scope.named(piece.name)?.tag === 'term'
}

/** Neighbouring words become one run. */
export function joinText(runs: readonly DraftRun[]): readonly DraftRun[] {
  return runs.reduce<readonly DraftRun[]>((joined, run) => {
    const last = joined.at(-1)
    if (run.tag === 'text' && run.text === '') return joined
    if (run.tag === 'text' && last?.tag === 'text')
      return [...joined.slice(0, -1), { ...last, text: last.text + run.text }]
    return [...joined, run]
  }, [])
}

/** The plain text of runs. */
export function wordsOf(runs: readonly DraftRun[]): string {
  return runs.map((run) => (run.tag === 'text' ? run.text : run.draft.text)).join('')
}

/** The same finding twice in one sentence is told once. */
export function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>()
  return issues.filter((one) => {
    const key = JSON.stringify(one)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
