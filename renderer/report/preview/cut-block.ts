import { countCharacters } from '../../../shared/render/pages/plan-pages'
import type { Block, Run } from '../../../shared/report/document'

/** What of a block stands on a page. */
export interface BlockCut {
  /** The piece, a block of its own. */
  readonly block: Block
  /** Figures of the block before the piece. */
  readonly firstFigure: number
  /** Rows of the table before the piece. */
  readonly firstRow: number
  readonly isStart: boolean
  readonly isEnd: boolean
}

const known = new WeakMap<Block, Map<string, BlockCut>>()

/**
 * The piece of a paragraph between two numbers of characters (blanks not counted), or of a table between two rows; the same object for the
 * same piece of the same block. Null for a block that is not cut.
 */
export function cutBlock(block: Block, from: number, to: number | null): BlockCut | null {
  if (from === 0 && to === null) return null
  const cuts = known.get(block) ?? new Map<string, BlockCut>()
  known.set(block, cuts)
  const key = `${from}-${to ?? ''}`
  const cut = cuts.get(key) ?? makeCut(block, from, to)
  if (cut) cuts.set(key, cut)
  return cut
}

function makeCut(block: Block, from: number, to: number | null): BlockCut | null {
  const ends = { isStart: from === 0, isEnd: to === null }
  switch (block.tag) {
    case 'lead':
    case 'paragraph':
    case 'note': {
      // What stands at the foot of the page follows the text here, and its figures are counted after it.
      if (block.runs.some(({ tag }) => tag === 'footnote')) return null
      const before = takeRuns(block.runs, 0, from)
      const firstFigure = before.filter(({ tag }) => tag === 'figure').length
      return { ...ends, block: { ...block, runs: takeRuns(block.runs, from, to) }, firstFigure, firstRow: 0 }
    }
    case 'table': {
      const rows = block.rows.slice(from, to ?? undefined)
      const firstFigure = block.rows
        .slice(0, from)
        .flatMap((row) => (row.tag === 'row' ? row.cells.flat() : []))
        .filter(({ tag }) => tag === 'figure').length
      return { ...ends, block: { ...block, rows, notes: ends.isEnd ? block.notes : [] }, firstFigure, firstRow: from }
    }
    default:
      return null
  }
}

/** A figure is never cut: it stands whole where it begins. */
function takeRuns(runs: readonly Run[], from: number, to: number | null): readonly Run[] {
  let at = 0
  return runs.flatMap((run): readonly Run[] => {
    const start = at
    at += countCharacters(run.text)
    if (run.tag !== 'text') return start >= from && (to === null || start < to) ? [run] : []
    const text = sliceCharacters(run.text, from - start, to === null ? null : to - start)
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** Blanks go with the character before them. */
function sliceCharacters(text: string, from: number, to: number | null): string {
  let count = 0
  let taken = ''
  for (const character of text) {
    const isBlank = /\s/u.test(character)
    const place = isBlank ? count - 1 : count
    if (place >= from && (to === null || place < to)) taken += character
    if (!isBlank) count += 1
  }
  return taken
}
