import type { TableBlock, TableRow } from '../../../report/document'
import { numberCaption } from '../../label-blocks'
import type { Piece } from '../../typeset/set-lines'
import { textHeight, type TextStyle } from '../../style/style-profile'
import { alignDecimals, isTableFigure } from './align-decimals'
import { captionStrips, lineStrips, noteStrips } from '../caption-box'
import { blankStrip, heightOf, plainBox, stackStrips, type FlowBox, type Strip } from '../flow-box'
import { figureStrip } from '../figure-strip'
import { moveMark, type Mark } from '../mark'
import { setText, toTextPieces, type PageContext } from '../set-text'
import { cellPieces, fitColumns, headerPieces, type TableFit } from './table-columns'

/** Below the caption of a table that has no line with its unit. */
const captionGap = 4
/** A table of fewer rows than this is not worth cutting. */
const minimumRows = 3

/**
 * A three-line table with its caption, unit and notes. A short one stays whole; a long one is cut between rows, with its
 * caption as 续表 and its header again on every page. One whose columns do not fit is set on a page turned to its side.
 */
export function tableBox(table: TableBlock, number: number, context: PageContext): FlowBox {
  const upright = fitColumns(table, context)
  if (upright.isReadable) return buildBox(table, number, upright, context)
  const turned = { ...context, width: textHeight(context.profile) }
  return { ...buildBox(table, number, fitColumns(table, turned), turned), isWide: true }
}

function buildBox(table: TableBlock, number: number, fit: TableFit, context: PageContext): FlowBox {
  const { profile, width } = context
  const look = profile.table
  const insets = fit.widths.map((room, column) =>
    alignDecimals(table, column, look.cell.face, room / fit.size, context.metrics),
  )
  const header = headerStrips(table, fit, context)
  const rows = table.rows.map((row, index) => rowStrip(table, row, index, fit, insets, context))
  const repeatedFooter: readonly Strip[] = [ruleStrip(look.thickRule, width, look.ruleColour)]
  const head = [...captionOf(table, numberCaption('表', number, table.caption), context), ...header]
  const repeatedHeader = [...captionOf(table, `续表${number}`, context, 'continued'), ...header]
  const notes = noteStrips(table.notes, context)
  const foot =
    notes.length === 0 ? repeatedFooter : [...repeatedFooter, blankStrip(profile.text.tableNote.before), ...notes]
  const height = heightOf(head) + heightOf(rows) + heightOf(foot)
  const isWhole = height <= look.wholeUpTo * textHeight(profile) || rows.length < 2 * minimumRows
  return {
    ...plainBox,
    strips: tie(head, rows, foot),
    before: look.before,
    after: look.after,
    kind: 'figure',
    minimumStrips: minimumRows,
    whole: isWhole,
    floats: isWhole,
    repeatedHeader,
    repeatedFooter,
  }
}

/** The caption and header are one strip with the first row, the closing rule and notes with the last. */
function tie(head: readonly Strip[], rows: readonly Strip[], foot: readonly Strip[]): readonly Strip[] {
  const [first, ...others] = rows
  if (first === undefined) return [stackStrips([...head, ...foot])]
  const last = others.pop()
  const top = { ...stackStrips([...head, first]), keepWithNext: first.keepWithNext }
  return last === undefined ? [stackStrips([top, ...foot])] : [top, ...others, stackStrips([last, ...foot])]
}

function captionOf(
  table: TableBlock,
  text: string,
  context: PageContext,
  place: 'first' | 'continued' = 'first',
): readonly Strip[] {
  const { unit } = context.profile.text
  const own = place === 'first' ? captionStrips(text, context) : lineStrips(text, { ...unit, align: 'right' }, context)
  if (table.unit === null) return [...own, blankStrip(captionGap)]
  return [...own, ...lineStrips(`单位：${table.unit}`, unit, context), blankStrip(unit.after)]
}

function headerStrips(table: TableBlock, fit: TableFit, context: PageContext): readonly Strip[] {
  const look = context.profile.table
  const cells = table.columns.map((column, index) =>
    setCell(headerPieces(table, index, context), { ...look.header, align: column.align }, fit, index, context),
  )
  return [
    ruleStrip(look.thickRule, context.width, look.ruleColour),
    joinCells(cells, fit, look.header, context),
    ruleStrip(look.thinRule, context.width, look.ruleColour),
  ]
}

function rowStrip(
  table: TableBlock,
  row: TableRow,
  index: number,
  fit: TableFit,
  insets: readonly (readonly number[] | null)[],
  context: PageContext,
): Strip {
  const { cell, group } = context.profile.table
  if (row.tag === 'group') return groupStrip(row.text, { ...group, sideIndent: 0 }, fit, context)
  const cells = table.columns.map((column, position) => {
    const pieces = cellPieces(table, index, position, context)
    const inset = insets[position]?.[index]
    const text = pieces.map((piece) => piece.text).join('')
    const room = (fit.widths[position] ?? 0) - (inset ?? 0) * fit.size
    if (inset !== undefined && isTableFigure(text)) return [figureStrip(text, cell, fit.size, room, context)]
    if (inset !== undefined) {
      const lines = setCell(pieces, { ...cell, align: 'right', sideIndent: inset }, fit, position, context)
      if (lines.length === 1) return lines
    }
    const sideIndent = position === 0 ? row.indent : 0
    return setCell(pieces, { ...cell, align: column.align, sideIndent }, fit, position, context)
  })
  return joinCells(cells, fit, cell, context)
}

/** A group's name over the whole width; it stays with the row below it. */
function groupStrip(text: string, style: TextStyle, fit: TableFit, context: PageContext): Strip {
  const { paddingX, groupFill } = context.profile.table
  const pieces = toTextPieces(text, style.face, context.metrics)
  const lines = setText(pieces, style, context, { width: context.width - 2 * paddingX, size: fit.size })
  const strip = joinCells([lines], fit, style, context)
  const band: Mark = { tag: 'box', x: 0, y: 0, width: context.width, height: strip.height, colour: groupFill }
  return { height: strip.height, marks: [band, ...strip.marks], keepWithNext: true }
}

function setCell(
  pieces: readonly Piece[],
  style: TextStyle,
  fit: TableFit,
  column: number,
  context: PageContext,
): readonly Strip[] {
  return setText(pieces, style, context, { width: fit.widths[column] ?? 0, size: fit.size })
}

/** The cells of a row beside each other, each in the middle of the row's height. */
function joinCells(cells: readonly (readonly Strip[])[], fit: TableFit, style: TextStyle, context: PageContext): Strip {
  const { paddingX, paddingY } = context.profile.table
  const pitch = style.pitch * (fit.size / style.size)
  const lines = cells.reduce((most, cell) => Math.max(most, cell.length), 1)
  let left = 0
  const marks = cells.flatMap((cell, column) => {
    const down = paddingY + ((lines - cell.length) * pitch) / 2
    const moved = stackStrips(cell).marks.map((mark) => moveMark(mark, left + paddingX, down))
    left += (fit.widths[column] ?? 0) + 2 * paddingX
    return moved
  })
  return { height: lines * pitch + 2 * paddingY, marks, keepWithNext: false }
}

function ruleStrip(thickness: number, width: number, colour: string): Strip {
  const rule: Mark = { tag: 'line', x1: 0, x2: width, y: thickness / 2, width: thickness, colour, isDotted: false }
  return { height: thickness, marks: [rule], keepWithNext: true }
}
