import type { Block, FigureId, Run } from '../../../shared/report/document'

/** The ids of a block's printed figures in reading order: the n-th figure drawn is the n-th here. */
export function figuresOfBlock(block: Block): readonly FigureId[] {
  return runsOfBlock(block).flatMap((run) => (run.tag === 'figure' ? [run.figure] : []))
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
