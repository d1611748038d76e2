import ExcelJS from 'exceljs'
import { strFromU8, strToU8 } from 'fflate'
import { rangeAddress } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'
import { issue, type Issue } from '../../../shared/issue'
import type { PlanCell, PlanValue, SheetPlan, WorkbookPlan } from '../../../shared/render/workbook/plan'
import { cellStyles, type CellStyle } from '../../../shared/render/workbook/styles'
import { defaultFont } from '../../../shared/render/workbook/text-size'
import { failure, success, type Result } from '../../../shared/result'
import { injectParts } from './inject-parts'
import { unzipParts, zipParts } from '../package/zip/zip-parts'

const limits = { rows: 1_048_576, columns: 16_384 }
const millimetresPerInch = 25.4

/** The bytes of an .xlsx file for a plan; equal plans give equal bytes. Fails when a sheet is larger than Excel holds. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Result<Uint8Array>> {
  const issues = plan.sheets.flatMap(checkSize)
  if (issues.length > 0) return failure(issues)
  const workbook = new ExcelJS.Workbook()
  const date = new Date(`${plan.date}T00:00:00Z`)
  workbook.created = date
  workbook.modified = date
  workbook.creator = plan.author
  workbook.lastModifiedBy = plan.author
  workbook.title = plan.title
  const styles: StyleCache = new Map()
  for (const sheet of plan.sheets) addSheet(workbook, sheet, styles)
  const bytes = await workbook.xlsx.writeBuffer()
  return success(repack(injectParts(unzipParts(new Uint8Array(bytes)), plan)))
}

function checkSize(sheet: SheetPlan): readonly Issue[] {
  const { bottom: rows, right: columns } = sheet.print.area
  if (rows <= limits.rows && columns <= limits.columns) return []
  return [issue('error', 'workbook.too-large', null, { sheet: sheet.name, rows, columns })]
}

/** Styles already made: cells of one look share one object, which exceljs writes once. */
type StyleCache = Map<string, Partial<ExcelJS.Style>>

function addSheet(workbook: ExcelJS.Workbook, plan: SheetPlan, styles: StyleCache): void {
  const { print, frozen } = plan
  const view = { showGridLines: plan.gridLines, zoomScale: 100 }
  const sheet = workbook.addWorksheet(plan.name, {
    views: [
      frozen ? { ...view, state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns } : { ...view, state: 'normal' },
    ],
  })
  sheet.columns = plan.columnWidths.map((width) => ({ width }))
  for (const [row, height] of plan.rowHeights) sheet.getRow(row).height = height
  for (const cell of plan.cells) addCell(sheet, cell, styles)
  for (const range of plan.merges) sheet.mergeCellsWithoutStyle(range.top, range.left, range.bottom, range.right)
  if (plan.autoFilter) sheet.autoFilter = rangeAddress(plan.autoFilter)
  for (const row of plan.pageBreaks) sheet.getRow(row).addPageBreak()
  setPrint(sheet, print)
}

function setPrint(sheet: ExcelJS.Worksheet, print: SheetPlan['print']): void {
  const { top, right, bottom, left } = print.margins
  const inches = (millimetres: number): number => Math.round((millimetres / millimetresPerInch) * 1000) / 1000
  sheet.pageSetup = {
    ...sheet.pageSetup,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- A4; exceljs has the enum in its types only
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: absoluteRange(print.area),
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(10),
      footer: inches(10),
    },
  }
  if (print.titleRows) sheet.pageSetup.printTitlesRow = `${print.titleRows.first}:${print.titleRows.last}`
  if (print.header !== null) sheet.headerFooter.oddHeader = headerText(print.header)
  sheet.headerFooter.oddFooter = `&C&10${print.footer}`
}

/** Excel takes headers of 255 characters, codes included. */
const longestHeader = 100

/** "&" begins a code inside a header, so one in the text is doubled; a space keeps digits of the text apart from the size. */
function headerText(text: string): string {
  const short = text.length > longestHeader ? `${text.slice(0, longestHeader)}…` : text
  return `&C&9 ${short.replaceAll('&', '&&')}`
}

/** "A$1:N$39": exceljs itself puts the "$" before the columns. */
function absoluteRange(range: CellRange): string {
  return rangeAddress(range).replace(/\d+/gu, (row) => `$${row}`)
}

function addCell(sheet: ExcelJS.Worksheet, plan: PlanCell, styles: StyleCache): void {
  const cell = sheet.getCell(plan.row, plan.column)
  cell.value = cellValue(plan.value)
  const key = JSON.stringify([plan.style, plan.indent, plan.numberFormat])
  const style = styles.get(key) ?? excelStyle(cellStyles[plan.style], plan)
  styles.set(key, style)
  cell.style = style
  if (plan.note !== null) {
    const font = { name: '宋体', charset: 134, size: 9 }
    cell.note = { texts: [{ text: plan.note, font }], editAs: 'oneCells' }
  }
}

function cellValue(value: PlanValue): ExcelJS.CellValue {
  switch (value.tag) {
    case 'empty':
      return null
    // A plain string is stored as a string, so "=1+1" or "-5" in it can never become a formula or a number.
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'formula':
      return { formula: value.formula, result: value.result, date1904: false }
  }
}

const thin = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const

const fitting = { wrap: { wrapText: true }, shrink: { shrinkToFit: true }, none: {} } as const

function excelStyle(style: CellStyle, { indent, numberFormat }: PlanCell): Partial<ExcelJS.Style> {
  return {
    ...(numberFormat === null ? {} : { numFmt: numberFormat }),
    // Charset 134 is GB2312: a program without the font then falls back to another Chinese one.
    font: {
      name: style.font,
      size: style.size,
      charset: 134,
      family: 3,
      bold: style.bold,
      italic: style.italic,
      color: { argb: `FF${style.color}` },
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical,
      ...fitting[style.fit],
      ...(indent > 0 ? { indent } : {}),
    },
    ...(style.border ? { border: { top: thin, right: thin, bottom: thin, left: thin } } : {}),
    ...(style.fill === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } }),
  }
}

/**
 * Column widths count digits of the default font. exceljs offers no way to choose it and writes the theme's, which is another
 * font in a Chinese Excel than in an English one.
 */
function setDefaultFont(styles: Uint8Array): Uint8Array {
  const text = strFromU8(styles)
  const changed = text.replace(
    /<fonts([^>]*)><font>.*?<\/font>/u,
    `<fonts$1><font><sz val="${defaultFont.size}"/><color theme="1"/><name val="${defaultFont.name}"/><family val="3"/><charset val="134"/></font>`,
  )
  if (changed === text) throw new Error('the default font was not found in xl/styles.xml')
  return strToU8(changed)
}

/** exceljs stamps the package with the time of writing; packed anew, the same parts give the same bytes. */
function repack(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const styles = parts['xl/styles.xml']
  if (styles === undefined) throw new Error('the workbook has no xl/styles.xml')
  return zipParts({ ...parts, 'xl/styles.xml': setDefaultFont(styles) })
}
