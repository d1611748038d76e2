import type { Block, ReportDocument } from '../../report/document'
import type { ChartDrawing } from '../chart/chart-drawing'
import type { FontMetrics } from '../style/font-metrics'
import type { StyleProfile } from '../style/style-profile'
import type { FlowBox, StripSource } from './flow-box'
import { flowReport } from './layout-report'
import type { Mark } from './mark'
import { pageFurniture } from './page-furniture'

/** A block of the report on a page, or what of it stands there. */
export interface PagePiece {
  /** The number of the block in the document; -1 for contents that the profile adds. */
  readonly block: number
  /** Where the piece begins: of a text after so many characters, blanks not counted, of a table after so many rows. */
  readonly from: number
  /** Where it ends; null at the end of the block. */
  readonly to: number | null
}

/** A page by what stands on it. */
export interface PlannedPage {
  readonly isCover: boolean
  readonly isWide: boolean
  readonly pieces: readonly PagePiece[]
  /** The running head and the page number, pt from the page's top left corner. */
  readonly marks: readonly Mark[]
}

/**
 * The pages of a report by the parts of it that stand on each, for a preview that sets the text itself: the breaks and numbers are those of
 * the PDF. A heading that runs into its paragraph stands for both.
 */
export function planPages(
  document: ReportDocument,
  profile: StyleProfile,
  metrics: FontMetrics,
): readonly PlannedPage[] {
  const { context, boxes, pages } = flowReport(document, profile, blankDrawings(document), metrics)
  const lengths = lengthsOf(boxes)
  const planned = pages.map(({ sources, isWide, section }, at): PlannedPage => {
    const marks = pageFurniture({ number: at + 1, section, isWide }, document, context)
    return { isCover: false, isWide, marks, pieces: piecesOf(sources, document.blocks, lengths) }
  })
  return profile.cover === null ? planned : [{ isCover: true, isWide: false, pieces: [], marks: [] }, ...planned]
}

/** A chart takes the room of its profile, whatever is drawn in it. */
function blankDrawings({ blocks }: ReportDocument): ReadonlyMap<string, ChartDrawing> {
  return new Map(blocks.flatMap((block) => (block.tag === 'chart' ? [[block.anchor, { shapes: [], texts: [] }]] : [])))
}

/** How many characters stand in each strip, by block. */
function lengthsOf(boxes: readonly FlowBox[]): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, number[]>()
  for (const { source, marks } of boxes.flatMap(({ strips }) => strips)) {
    if (!source) continue
    const own = lengths.get(source.block) ?? []
    own[source.part] = marks.reduce((sum, mark) => sum + (mark.tag === 'text' ? countCharacters(mark.text) : 0), 0)
    lengths.set(source.block, own)
  }
  return lengths
}

/** The characters of a text as pages are planned by: blanks come and go at the ends of lines. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}

function piecesOf(
  sources: readonly StripSource[],
  blocks: readonly Block[],
  lengths: ReadonlyMap<number, readonly number[]>,
): readonly PagePiece[] {
  const ranges: { block: number; first: number; last: number }[] = []
  for (const { block, part } of sources) {
    const last = ranges.at(-1)
    if (last?.block === block) last.last = part
    else ranges.push({ block, first: part, last: part })
  }
  return ranges.map(({ block, first, last }): PagePiece => {
    const parts = lengths.get(block) ?? []
    const isTable = blocks[block]?.tag === 'table'
    const upTo = (part: number): number =>
      isTable ? part : parts.slice(0, part).reduce((sum, length) => sum + length, 0)
    return { block, from: upTo(first), to: last + 1 >= parts.length ? null : upTo(last + 1) }
  })
}
