import type { Issue } from '../../issue'
import type { Dataset } from '../../model/dataset'
import type { FigureId, ReportDocument, Run } from '../../report/document'
import { success, type Result } from '../../result'
import type { FilledReport } from '../../template/fill/fill'
import type { Draft } from '../draft-result'
import { blockRuns, fillDrafted, type FillYears } from '../template/fill-content'

/** A stretch of the new report; `isChanged` where last year's report has other words or another figure. */
export interface NextYearRun {
  readonly text: string
  readonly isChanged: boolean
  /** The figure of the document that is printed; null for words. */
  readonly figure: FigureId | null
}

export interface NextYearBlock {
  /** The number of the block in the document. */
  readonly block: number
  /** The paragraph of last year's report that it comes from; null for a note of the program's own. */
  readonly paragraph: number | null
  readonly runs: readonly NextYearRun[]
}

/** The report of another year, as a person first sees it beside last year's. Plain data. */
export interface NextYearReport {
  readonly document: ReportDocument
  /** The blocks made of words, in order. */
  readonly blocks: readonly NextYearBlock[]
  /** Paragraphs of last year's report of which nothing is printed. */
  readonly missing: readonly number[]
  /** Sentences that were left out and what they lack, doubts and notes. */
  readonly issues: readonly Issue[]
}

/**
 * Fills a drafted template with another year's data and marks what differs from last year's. `last` is what the draft was made from.
 * Fails where the data have nothing of the year.
 */
export function printNextYear(
  { template, origins }: Pick<Draft, 'template' | 'origins'>,
  last: { readonly dataset: Dataset; readonly years: FillYears },
  next: { readonly dataset: Dataset; readonly years: FillYears },
): Result<NextYearReport> {
  const before = fillDrafted(template, last.dataset, last.years)
  if (!before.ok) return before
  const filled = fillDrafted(template, next.dataset, next.years)
  if (!filled.ok) return filled
  const lastRuns = runsByBlock(before.value)
  const { document, origins: blockOrigins, issues } = filled.value
  const told = new Set<number>()
  const blocks = document.blocks.flatMap((block, at): readonly NextYearBlock[] => {
    const runs = blockRuns(block)
    if (runs === null) return []
    const origin = blockOrigins[at] ?? -1
    // A note behind a paragraph comes from the same block of the template.
    const isOwn = !told.has(origin)
    told.add(origin)
    const paragraph = isOwn ? (origins[origin] ?? null) : null
    return [{ block: at, paragraph, runs: markChanges(isOwn ? (lastRuns.get(origin) ?? []) : [], runs) }]
  })
  const missing = origins.flatMap((paragraph, at) => (paragraph === null || told.has(at) ? [] : [paragraph]))
  return success({ document, blocks, missing, issues })
}

function runsByBlock({ document, origins }: FilledReport): ReadonlyMap<number, readonly Run[]> {
  const byBlock = new Map<number, readonly Run[]>()
  document.blocks.forEach((block, at) => {
    const runs = blockRuns(block)
    const origin = origins[at] ?? -1
    if (runs !== null && !byBlock.has(origin)) byBlock.set(origin, runs)
  })
  return byBlock
}

/** A figure as a whole, or one sign of the words. */
interface Piece {
  readonly text: string
  readonly figure: FigureId | null
}

/** The runs of a text with marks where it differs from another, by their longest common subsequence. */
export function markChanges(before: readonly Run[], after: readonly Run[]): readonly NextYearRun[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  const kept = keptPieces(old, now)
  const marked: NextYearRun[] = []
  now.forEach(({ text, figure }, at) => {
    const isChanged = !kept.has(at)
    const last = marked.at(-1)
    const isSame = last?.isChanged === isChanged && last.figure === null && figure === null
    if (isSame) marked[marked.length - 1] = { ...last, text: last.text + text }
    else marked.push({ text, isChanged, figure })
  })
  return marked
}

function piecesOf(runs: readonly Run[]): readonly Piece[] {
  return runs.flatMap((run): readonly Piece[] =>
    run.tag === 'figure'
      ? [{ text: run.text, figure: run.figure }]
      : [...run.text].map((text) => ({ text, figure: null })),
  )
}

/** Which pieces of the new text stand in the old one too. */
function keptPieces(old: readonly Piece[], now: readonly Piece[]): ReadonlySet<number> {
  const width = now.length + 1
  const length = new Uint32Array((old.length + 1) * width)
  const lengthAt = (row: number, column: number): number => length[row * width + column] ?? 0
  const isSame = (row: number, column: number): boolean =>
    old[row]?.text === now[column]?.text && (old[row]?.figure === null) === (now[column]?.figure === null)
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      length[row * width + column] = isSame(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
  const kept = new Set<number>()
  let [row, column] = [0, 0]
  while (row < old.length && column < now.length) {
    if (isSame(row, column)) {
      kept.add(column)
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
  return kept
}
