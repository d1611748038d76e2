import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { WordCell, WordRow, WordTable } from '../../../shared/render/docx/plan'
import { tableStyleId } from './styles-part'
import { toEighths, toTwips } from './units'
import { writeParagraph } from './write-paragraph'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** A three-line table. Its rules stand on the cells as well as in the style, as not every program reads them there. */
export function writeTable(table: WordTable): Table {
  const { padding, columns } = table
  return new Table({
    style: tableStyleId,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      ...{ top: toTwips(padding.y), bottom: toTwips(padding.y), left: toTwips(padding.x), right: toTwips(padding.x) },
    },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: table.rows.map((row, index) => writeRow(row, index, table)),
  })
}

function writeRow(row: WordRow, index: number, table: WordTable): TableRow {
  let column = 0
  return new TableRow({
    cantSplit: true,
    ...(row.isHeader ? { tableHeader: true } : {}),
    children: row.cells.map((cell) => {
      const width = table.columns.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0)
      column += cell.span
      return writeCell(cell, width, rulesOf(index, table))
    }),
  })
}

interface Rules {
  readonly top: number
  readonly bottom: number
  readonly colour: string
}

function rulesOf(index: number, { rows, rules }: WordTable): Rules {
  const isLast = index === rows.length - 1
  return {
    top: index === 0 ? rules.thick : index === 1 ? rules.thin : 0,
    bottom: isLast ? rules.thick : index === 0 ? rules.thin : 0,
    colour: rules.colour.slice(1),
  }
}

function writeCell(cell: WordCell, width: number, rules: Rules): TableCell {
  const rule = (thickness: number) =>
    thickness === 0 ? none : { style: BorderStyle.SINGLE, size: toEighths(thickness), color: rules.colour }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { top: rule(rules.top), bottom: rule(rules.bottom), left: none, right: none },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.fill === null ? {} : { shading: { type: 'clear', color: 'auto', fill: cell.fill.slice(1) } }),
    children: [writeParagraph(cell.paragraph)],
  })
}
