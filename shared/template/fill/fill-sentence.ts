import { issue, type Issue } from '../../issue'
import { failure, success, type Result } from '../../result'
import { isComparison } from '../filters/index'
import { applyFilters, type Scope } from '../scope'
import type { Piece, Sentence } from '../sentence'
import type { SentenceBlock } from '../template'
import type { Term } from '../term'
import { disagreements } from './disagreements'
import { checkDirection, type ToldFigure } from './check-direction'
import { withoutComparisons, type FilledPiece } from './without-comparisons'
import { wordsOf, type DraftRun, type FigureDraft, type PrintedRuns } from './draft-figure'
import { mergeCauses } from './merge-causes'
import { printList } from './print-list'
import { printTerm } from './print-term'

export interface FilledSentence {
  /** Null when the sentence was left out. */
  readonly runs: readonly DraftRun[] | null
  /** Whether the template's sentence has figures, left out or not. */
  readonly bearsFigures: boolean
  readonly issues: readonly Issue[]
}

/**
 * Fills a sentence, or its alternative, or what of it can be told without a comparison that cannot, or leaves it out; the
 * issues say which and why.
 */
export function fillSentence(block: SentenceBlock, scope: Scope): FilledSentence {
  const bearsFigures = block.text.pieces.some((piece) => isFigure(piece, scope))
  const text = fillPieces(block.text, scope)
  if (text.filled.ok) return { runs: text.filled.value.runs, bearsFigures, issues: text.filled.value.doubts }
  const { source, place } = block.text
  const alternative = block.otherwise ? fillPieces(block.otherwise, scope).filled : null
  if (alternative?.ok) {
    const replaced: Issue = {
      ...issue('info', 'template.sentence-replaced', place, { sentence: source }),
      causes: mergeCauses(text.filled.error),
    }
    return { runs: alternative.value.runs, bearsFigures, issues: [replaced, ...alternative.value.doubts] }
  }
  const shorter = alternative ? null : withoutComparisons(text.pieces)
  if (shorter) {
    const causes = mergeCauses(text.filled.error)
    const issues = shorter.dropped.map((clause): Issue => ({
      ...issue('info', 'template.clause-dropped', place, { clause }),
      causes,
    }))
    return { runs: joinText(shorter.runs), bearsFigures, issues: [...issues, ...text.doubts] }
  }
  const causes = mergeCauses([...text.filled.error, ...(alternative ? alternative.error : [])])
  const dropped: Issue = { ...issue('warning', 'template.sentence-dropped', place, { sentence: source }), causes }
  return { runs: null, bearsFigures, issues: [dropped] }
}

/** Fills a sentence that the report cannot do without. */
export function fillRequired(sentence: Sentence, scope: Scope): Result<PrintedRuns> {
  const { filled } = fillPieces(sentence, scope)
  if (filled.ok) return filled
  return failure([
    {
      ...issue('error', 'template.required-missing', sentence.place, { text: sentence.source }),
      causes: mergeCauses(filled.error),
    },
  ])
}

interface FilledPieces {
  readonly filled: Result<PrintedRuns>
  readonly pieces: readonly FilledPiece[]
  /** Doubts about what was printed, whatever else is missing. */
  readonly doubts: readonly Issue[]
}

function fillPieces(sentence: Sentence, scope: Scope): FilledPieces {
  const printed = withClaims(
    sentence.pieces.map((piece) => fillPiece(piece, scope)),
    scope,
  )
  const gone = sentence.optional.filter(({ first, end }) => printed.slice(first, end).some(({ result }) => !result.ok))
  const dropped = gone.map(({ first, end }): Issue => {
    const clause = sentence.pieces.slice(first, end).map(sourceOf).join('')
    const causes = printed.slice(first, end).flatMap(({ result }) => (result.ok ? [] : result.error))
    return {
      ...issue('info', 'template.clause-dropped', sentence.place, { clause }),
      causes: mergeCauses(distinct(causes)),
    }
  })
  const kept = printed.filter((_, at) => !gone.some(({ first, end }) => at >= first && at < end))
  const causes = kept.flatMap(({ result }) => (result.ok ? [] : result.error))
  const runs = joinText(kept.flatMap(({ result }) => (result.ok ? result.value.runs : [])))
  const drafts = runs.flatMap((run): FigureDraft[] => (run.tag === 'figure' ? [run.draft] : []))
  const disagreeing = disagreements(drafts).map((disagreement) => ({ ...disagreement, place: sentence.place }))
  const doubts = distinct([
    ...dropped,
    ...kept.flatMap(({ result }) => (result.ok ? result.value.doubts : [])),
    ...disagreeing,
  ])
  return {
    filled: causes.length > 0 ? failure(distinct(causes)) : success({ runs, doubts }),
    doubts,
    pieces: kept.map(({ result, piece, term }) => ({
      runs: result.ok ? result.value.runs : [],
      isFigure: term !== null,
      isComparison: piece.tag === 'output' && piece.filters.some(({ name }) => isComparison(name)),
      hasFailed: !result.ok,
    })),
  }
}

/** As the template has it. */
function sourceOf(piece: Piece): string {
  if (piece.tag === 'words') return piece.text
  if (piece.tag === 'footnote') return `[注：${piece.note.source}]`
  const calls = piece.filters.map(({ name }) => ` | ${name}`).join('')
  return `{{${piece.name}${calls}}}`
}

interface PrintedPiece {
  readonly piece: Piece
  /** Null for words and years; of a list the first. */
  readonly term: Term | null
  readonly result: Result<PrintedRuns>
}

function fillPiece(piece: Piece, scope: Scope): PrintedPiece {
  if (piece.tag === 'words') return { piece, term: null, result: success(words(piece.text)) }
  if (piece.tag === 'footnote') return { piece, term: null, result: success(fillNote(piece.note, scope)) }
  const named = scope.named(piece.name)
  if (named === null) throw new Error(`unchecked name ${piece.name}`)
  if (named.tag === 'words') return { piece, term: null, result: success(words(named.text)) }
  const terms = named.tag === 'term' ? [named] : named.terms
  const filtered = terms.map(({ name, term }) => ({ name, term: applyFilters(term, piece.filters, scope) }))
  const [first] = filtered
  if (!first) throw new Error(`empty list ${piece.name}`)
  const printed = named.tag === 'term' ? printTerm(first.term) : printList(filtered)
  if (!printed.ok) return { piece, term: first.term, result: printed }
  // The doubts of a figure arise in the dataset; the template's place tells where it is used.
  const doubts = printed.value.doubts.map((doubt) => ({ ...doubt, place: doubt.place ?? piece.place }))
  return { piece, term: first.term, result: success({ ...printed.value, doubts }) }
}

/** A note is left out with its mark where a figure in it is missing; the sentence stands without it. */
function fillNote(note: Sentence, scope: Scope): PrintedRuns {
  const { filled } = fillPieces(note, scope)
  if (filled.ok) return { runs: [{ tag: 'footnote', note: filled.value.runs }], doubts: filled.value.doubts }
  const dropped: Issue = {
    ...issue('warning', 'template.footnote-dropped', note.place, { note: note.source }),
    causes: mergeCauses(filled.error),
  }
  return { runs: [], doubts: [dropped] }
}

/** Asks of each figure whether it bears out a literal word of direction before it. */
function withClaims(pieces: readonly PrintedPiece[], scope: Scope): readonly PrintedPiece[] {
  let before: ToldFigure | null = null
  let lead = ''
  return pieces.map((printed) => {
    const { term, result } = printed
    if (term === null) {
      lead += result.ok ? wordsOf(result.value.runs) : ''
      return printed
    }
    const told: ToldFigure = { term, lead }
    const { claim, contradiction } = checkDirection(told, before, scope.moment)
    before = told
    lead = ''
    if (contradiction) return { ...printed, result: failure([contradiction]) }
    if (claim === null || !result.ok) return printed
    const runs = result.value.runs.map((run): DraftRun =>
      run.tag === 'figure' ? { tag: 'figure', draft: { ...run.draft, claims: [...run.draft.claims, claim] } } : run,
    )
    return { ...printed, result: success({ ...result.value, runs }) }
  })
}

function words(text: string): PrintedRuns {
  return { runs: [{ tag: 'text', text }], doubts: [] }
}

function isFigure(piece: Piece, scope: Scope): boolean {
  if (piece.tag !== 'output') return false
  const named = scope.named(piece.name)
  return named !== null && named.tag !== 'words'
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

/** The same finding twice in one sentence is told once. */
export function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>()
  return issues.filter((issue) => {
    const key = JSON.stringify(issue)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
