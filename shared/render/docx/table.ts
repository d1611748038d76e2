import type { TableBlock, TableRow } from '../../report/document'
import { labelNote, numberCaption } from '../label-blocks'
import { alignDecimals } from '../pages/table/align-decimals'
import type { PageContext } from '../pages/set-text'
import { fitColumns, type TableFit } from '../pages/table/table-columns'
import { textHeight, textWidth, type StyleProfile } from '../style/style-profile'
import { textRun, wordParagraph, type WordRuns } from './paragraph'
import type { WordBlock, WordCell, WordParagraph, WordRow, WordRun, WordTable } from './plan'
import { wordMetrics } from './word-metrics'

/** Below the caption of a table that has no line with its unit. */
const captionGap = 4

/** A table's blocks, and whether it needs a page turned to its side. */
export interface TableBlocks {
  readonly blocks: readonly WordBlock[]
  readonly isWide: boolean
}

/** Caption and unit above a table, the table, and its notes below, all kept together as far as a page allows. */
export function tableBlocks(table: TableBlock, number: number, runs: WordRuns, profile: StyleProfile): TableBlocks {
  const { before, after } = profile.table
  const upright: PageContext = { profile, metrics: wordMetrics, width: textWidth(profile) }
  const isWide = !fitColumns(table, upright).isReadable
  const context = isWide ? { ...upright, width: textHeight(profile) } : upright
  const head = caption('表', number, table.caption, {
    keepNext: true,
    space: { before, after: table.unit === null ? captionGap : 0 },
  })
  const unit =
    table.unit === null ? [] : [wordParagraph('TableUnit', [textRun(`单位：${table.unit}`)], { keepNext: true })]
  const grid = wordTable(table, runs, context)
  return { blocks: [head, ...unit, grid, ...noteParagraphs(table.notes, profile, after)], isWide }
}

/** "表1 主要指标", with the number as a field that Word counts on when tables are added. */
export function caption(
  kind: '表' | '图',
  number: number,
  text: string,
  given: Pick<WordParagraph, 'keepNext' | 'space'>,
): WordParagraph {
  const [, rest = ''] = numberCaption(kind, number, text).split(`${kind}${number}`)
  const runs: readonly WordRun[] = [textRun(kind), { tag: 'sequence', name: kind, text: String(number) }, textRun(rest)]
  return wordParagraph('Caption', runs, given)
}

/** Notes below a table or chart, with `after` pt behind the last. */
export function noteParagraphs(
  notes: readonly string[],
  profile: StyleProfile,
  after: number,
): readonly WordParagraph[] {
  const { before } = profile.text.tableNote
  return notes.map((note, index) => {
    const isLast = index === notes.length - 1
    const space = { before: index === 0 ? before : 0, after: isLast ? after : 0 }
    return wordParagraph('TableNote', [textRun(labelNote(note, index))], { keepNext: !isLast, space })
  })
}

function wordTable(table: TableBlock, runs: WordRuns, context: PageContext): WordTable {
  const { profile } = context
  const { paddingX, paddingY, thickRule, thinRule, ruleColour, groupFill, cell, wholeUpTo } = profile.table
  const fit = fitColumns(table, context)
  const insets = fit.widths.map((room, column) =>
    alignDecimals(table, column, cell.face, room / fit.size, context.metrics),
  )
  const size = fit.size === cell.size ? null : { size: fit.size, pitch: (cell.pitch * fit.size) / cell.size }
  const rowHeight = (size?.pitch ?? cell.pitch) + 2 * paddingY
  const isWhole = (table.rows.length + 1) * rowHeight <= wholeUpTo * textHeight(profile)
  const header: WordRow = {
    isHeader: true,
    cells: table.columns.map((column) =>
      plainCell(wordParagraph('TableHeader', [textRun(column.header)], { size, align: column.align, keepNext: true })),
    ),
  }
  const rows = table.rows.map((row, index): WordRow => {
    const isLast = index === table.rows.length - 1
    const keepNext = isLast ? table.notes.length > 0 : isWhole || row.tag === 'group'
    if (row.tag === 'group') {
      const paragraph = wordParagraph('TableGroup', [textRun(row.text)], { size, keepNext })
      return { isHeader: false, cells: [{ paragraph, span: table.columns.length, fill: groupFill }] }
    }
    const inRow = insets.map((column) => column?.[index] ?? null)
    return { isHeader: false, cells: bodyCells(table, row, fit, inRow, runs, { size, keepNext }) }
  })
  return {
    tag: 'table',
    columns: toTwips(fit.widths.map((width) => width + 2 * paddingX)),
    rows: [header, ...rows],
    padding: { x: paddingX, y: paddingY },
    rules: { thick: thickRule, thin: thinRule, colour: ruleColour },
  }
}

/** `insets` bring the decimal points of a column below each other: ems from the right edge, null where there are none. */
function bodyCells(
  table: TableBlock,
  row: Extract<TableRow, { readonly tag: 'row' }>,
  fit: TableFit,
  insets: readonly (number | null)[],
  runs: WordRuns,
  given: Pick<WordParagraph, 'size' | 'keepNext'>,
): readonly WordCell[] {
  return table.columns.map((column, index) => {
    const content = runs.from(row.cells[index] ?? [])
    const inset = insets[index] ?? null
    if (inset !== null) {
      const indent = { left: 0, hanging: 0, right: inset * fit.size }
      return plainCell(wordParagraph('TableText', content, { ...given, align: 'right', indent }))
    }
    const indent = index === 0 && row.indent > 0 ? { left: row.indent * fit.size, hanging: 0, right: 0 } : null
    return plainCell(wordParagraph('TableText', content, { ...given, align: column.align, indent }))
  })
}

function plainCell(paragraph: WordParagraph): WordCell {
  return { paragraph, span: 1, fill: null }
}

/** Whole twips that add up to the whole width: what is lost by rounding one column is given to the next. */
function toTwips(widths: readonly number[]): readonly number[] {
  let edge = 0
  let given = 0
  return widths.map((width) => {
    edge += width * 20
    const twips = Math.round(edge) - given
    given += twips
    return twips
  })
}
