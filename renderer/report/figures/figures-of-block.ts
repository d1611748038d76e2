import type { Block, FigureId, Run } from '../../../shared/report/document'
import { footnotesOf, noteRuns } from '../../../shared/report/footnotes'

/** The ids of a block's printed figures in reading order: the n-th figure drawn is the n-th here. */
export function figuresOfBlock(block: Block): readonly FigureId[] {
  return [...runsOfBlock(block), ...notesOfBlock(block)].flatMap((run) => (run.tag === 'figure' ? [run.figure] : []))
}

/** What the notes of running text say; they stand behind it. */
function notesOfBlock(block: Block): readonly Run[] {
  return block.tag === 'lead' || block.tag === 'paragraph' ? footnotesOf(block.runs).flatMap(noteRuns) : []
}

function runsOfBlock(block: Block): readonly Run[] {
  switch (block.tag) {
    case 'title':
      return [...block.runs, ...block.subtitle]
    case 'lead':
    case 'paragraph':
    case 'note':
      return block.runs
    case 'heading':
      return block.lines.flat()
    case 'table':
      return block.rows.flatMap((row) => (row.tag === 'row' ? row.cells.flat() : []))
    case 'chart':
    case 'byline':
    case 'sign-off':
    case 'attachments':
    case 'signature':
    case 'contents':
    case 'page-break':
      return []
  }
}
