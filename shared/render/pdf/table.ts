import type { TableBlock, TableRow } from '../../report/document'
import { textHeight, textWidth, type StyleProfile, type TextStyle } from '../style-profile'
import { labelNote, numberCaption } from '../label-blocks'
import type { FlowItem } from './flow-item'
import type { PdfNode } from './pdf-node'
import { cellPieces, fitColumns, headerPieces, type TableFit } from './table-columns'
import { headItem, textItem } from './text-block'
import { setText, toPieces, type PageContext, type SetText } from './text-node'

interface BuiltRow {
  readonly cells: readonly PdfNode[]
  readonly height: number
  /** The name of a group row, without the cell it stands in; null for other rows. */
  readonly groupName: PdfNode | null
}

/** A three-line table with its caption, unit and notes; a short one stays whole, a long one repeats its header. */
export function tableItems(table: TableBlock, number: number, context: PageContext): readonly FlowItem[] {
  const { profile } = context
  const fit = fitColumns(table, context)
  const rows = [
    headerRow(table, fit, context),
    ...table.rows.map((row, index) => bodyRow(table, row, index, fit, context)),
  ]
  const heads = captionItems(table, number, context)
  const notes = noteItems(table.notes, profile.table.after, context)
  const rules = 2 * profile.table.thickRule + profile.table.thinRule
  const height = rows.reduce((sum, row) => sum + row.height, rules)
  const isWhole = height <= profile.table.wholeUpTo * textHeight(profile)
  const grid = gridNode(rows, fit, notes.length === 0 ? profile.table.after : 0, isWhole, context)
  const beginning = rows.slice(0, 3).reduce((sum, row) => sum + row.height, rules)
  if (!isWhole) {
    const item = { node: grid, height, whole: false, keepWithNext: false, beginning }
    return [...heads, item, ...notes]
  }
  const noteHeight = notes.reduce((sum, note) => sum + note.height, 0)
  const node = { stack: [grid, ...notes.map((note) => note.node)] }
  const whole = height + noteHeight
  return [...heads, { node, height: whole, whole: true, keepWithNext: false, beginning: whole }]
}

/** Notes below a table or chart, the first marked 注 unless it says itself what it is. */
export function noteItems(notes: readonly string[], after: number, context: PageContext): readonly FlowItem[] {
  const style = context.profile.text.tableNote
  return notes.map((note, index) => {
    const pieces = toPieces([{ tag: 'text', text: labelNote(note, index) }], style.face)
    const margins = { before: index === 0 ? style.before : 0, after: index === notes.length - 1 ? after : 0 }
    return textItem(pieces, { ...style, ...margins, align: 'left' }, context)
  })
}

function captionItems(table: TableBlock, number: number, context: PageContext): readonly FlowItem[] {
  const { caption, unit } = context.profile.text
  const gap = table.unit === null ? 4 : 0
  const style = { ...caption, before: context.profile.table.before, after: gap }
  const title = headItem(
    [toPieces([{ tag: 'text', text: numberCaption('表', number, table.caption) }], style.face)],
    style,
    context,
  )
  if (table.unit === null) return title
  return [...title, ...headItem([toPieces([{ tag: 'text', text: `单位：${table.unit}` }], unit.face)], unit, context)]
}

function gridNode(
  rows: readonly BuiltRow[],
  fit: TableFit,
  after: number,
  isWhole: boolean,
  context: PageContext,
): PdfNode {
  return {
    table: {
      widths: fit.widths,
      body: (isWhole ? rows : joinGroups(rows, context)).map((row) => row.cells),
      dontBreakRows: true,
      ...(isWhole ? {} : { headerRows: 1, keepWithHeaderRows: 1 }),
    },
    layout: 'three-line',
    margin: [0, 0, 0, after],
  }
}

/** Sets a group's name and its first row as one row of the grid, so that no page ends between them. */
function joinGroups(rows: readonly BuiltRow[], context: PageContext): readonly BuiltRow[] {
  const joined: BuiltRow[] = []
  for (const row of rows) {
    const group = joined.at(-1)
    if (group !== undefined && group.groupName !== null && row.groupName === null)
      joined[joined.length - 1] = joinGroup(group.groupName, group.height, row, context)
    else joined.push(row)
  }
  return joined
}

function joinGroup(name: PdfNode, height: number, row: BuiltRow, context: PageContext): BuiltRow {
  const { paddingX, paddingY, thinRule, groupFill } = context.profile.table
  const clear = 2 * thinRule
  const band: PdfNode = {
    canvas: [{ type: 'rect', x: 0, y: 0, w: textWidth(context.profile), h: height - clear, color: groupFill }],
    relativePosition: { x: -paddingX, y: clear - paddingY },
  }
  const [first = {}, ...others] = row.cells
  return {
    cells: [{ stack: [band, name, moveDown(first, 2 * paddingY)] }, ...others.map((cell) => moveDown(cell, height))],
    height: height + row.height,
    groupName: null,
  }
}

function moveDown(node: PdfNode, distance: number): PdfNode {
  const margin = node.margin ?? [0, 0, 0, 0]
  return { ...node, margin: [margin[0], margin[1] + distance, margin[2], margin[3]] }
}

function headerRow(table: TableBlock, fit: TableFit, context: PageContext): BuiltRow {
  const style = context.profile.table.header
  const cells = table.columns.map((column, index) =>
    setCell(headerPieces(table, index, context), { ...style, align: column.align }, fit, index, context),
  )
  return finishRow(cells, fit, style, context.profile)
}

function bodyRow(table: TableBlock, row: TableRow, index: number, fit: TableFit, context: PageContext): BuiltRow {
  const { cell, group, groupFill } = context.profile.table
  if (row.tag === 'group') {
    const set = setText(toPieces([{ tag: 'text', text: row.text }], group.face), group, context, {
      width: textWidth(context.profile) - 2 * context.profile.table.paddingX,
      size: fit.size,
    })
    const spanned = table.columns.slice(1).map((): PdfNode => ({ text: '' }))
    const built = finishRow([set], fit, group, context.profile)
    const name: PdfNode = { ...set.node, margin: [0, 0, 0, 0], colSpan: table.columns.length, fillColor: groupFill }
    return { cells: [name, ...spanned], height: built.height, groupName: set.node }
  }
  const cells = table.columns.map((column, position) => {
    const sideIndent = position === 0 ? row.indent : 0
    const pieces = cellPieces(table, index, position, context)
    return setCell(pieces, { ...cell, align: column.align, sideIndent }, fit, position, context)
  })
  return finishRow(cells, fit, cell, context.profile)
}

function setCell(
  pieces: Parameters<typeof setText>[0],
  style: TextStyle,
  fit: TableFit,
  column: number,
  context: PageContext,
): SetText {
  return setText(pieces, style, context, { width: fit.widths[column] ?? 0, size: fit.size })
}

/** Centres the cells of a row by its tallest one, with margins: pdfmake's own way costs a second pass. */
function finishRow(cells: readonly SetText[], fit: TableFit, style: TextStyle, profile: StyleProfile): BuiltRow {
  const pitch = style.pitch * (fit.size / style.size)
  const lines = cells.reduce((most, cell) => Math.max(most, cell.lines), 1)
  const centred = cells.map((cell): PdfNode => {
    const down = ((lines - Math.max(cell.lines, 1)) * pitch) / 2
    const margin = cell.node.margin ?? [0, 0, 0, 0]
    return { ...cell.node, margin: [margin[0], down, margin[2], 0] }
  })
  return { cells: centred, height: lines * pitch + 2 * profile.table.paddingY, groupName: null }
}
