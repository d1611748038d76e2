import { cellAddress, type CellReference } from '../../../shared/sheet/cell-address'
import type { CellContent } from '../../../shared/write-back/source-cell'
import type { Splice } from '../package/xml/splice-bytes'
import { locationKey } from './cell-location'
import { spliceRichString, type RichString } from './rich-string'
import type { InsertionPoint, ScannedCell, SheetScan } from './scan-sheet'
import { textElement } from './text-element'

/** What is put into one cell; `present` is the text that stands there, for its styles. */
export interface SheetEdit extends CellReference {
  readonly content: CellContent
  readonly present: RichString | null
}

/** What stands between two offsets of the sheet's XML. */
type ReadRaw = (start: number, end: number) => string

/**
 * The edits of a sheet's XML that put other content into some cells, and take out the kept results of formulas that are no longer
 * true. A cell keeps its style; every character outside of these cells stays as it is.
 */
export function editSheet(
  raw: ReadRaw,
  scan: SheetScan,
  edits: readonly SheetEdit[],
  stale: readonly ScannedCell[],
): readonly Splice[] {
  const edited = new Set(edits.map(locationKey))
  const splices = stale.filter((cell) => !edited.has(locationKey(cell))).flatMap((cell) => dropResult(raw, cell))
  const missing: NewCell[] = []
  for (const edit of edits) {
    const cell = scan.cells.get(locationKey(edit))
    const point = scan.insertionPoints.get(locationKey(edit))
    if (cell) splices.push(replaceCell(raw, cell, edit, scan.prefix))
    else if (point && edit.content.tag !== 'blank') missing.push({ ...newCell(edit, scan.prefix), point })
  }
  return [...splices, ...insertCells(raw, missing, scan.prefix)]
}

/** Attributes of a cell that speak of its content: the type, and references to metadata of rich values and array results. */
const contentAttributes = /\s(?:t|cm|vm|ph)\s*=\s*(?:"[^"]*"|'[^']*')/gu
const typeAttribute = /\st\s*=\s*(?:"[^"]*"|'[^']*')/u

function replaceCell(
  raw: ReadRaw,
  { openingTag, end }: ScannedCell,
  { content, present }: SheetEdit,
  prefix: string,
): Splice {
  const attributes = raw(openingTag.start, openingTag.end)
    .replace(/^<[^\s/>]+/u, '')
    .replace(/\/?>$/u, '')
    .replace(contentAttributes, '')
    .trimEnd()
  return { start: openingTag.start, end, text: cellElement(prefix, attributes, content, present) }
}

function cellElement(prefix: string, attributes: string, content: CellContent, present: RichString | null): string {
  const name = `${prefix}c`
  switch (content.tag) {
    case 'blank':
      return `<${name}${attributes}/>`
    case 'number':
      return `<${name}${attributes}><${prefix}v>${content.number}</${prefix}v></${name}>`
    case 'text': {
      const kept = present?.isRich && content.splice ? spliceRichString(present, content.splice) : null
      const text = kept ?? textElement(content.text, prefix)
      return `<${name}${attributes} t="inlineStr"><${prefix}is>${text}</${prefix}is></${name}>`
    }
  }
}

/** Takes out the kept result of a formula: programs compute a formula that has none. */
function dropResult(raw: ReadRaw, { openingTag, result }: ScannedCell): readonly Splice[] {
  if (!result) return []
  const opening = raw(openingTag.start, openingTag.end)
  const untyped = opening.replace(typeAttribute, '')
  const dropped = { ...result, text: '' }
  return untyped === opening ? [dropped] : [{ ...openingTag, text: untyped }, dropped]
}

interface NewCell extends CellReference {
  readonly element: string
  readonly point: InsertionPoint
}

function newCell({ row, column, content }: SheetEdit, prefix: string): Omit<NewCell, 'point'> {
  return { row, column, element: cellElement(prefix, ` r="${cellAddress(row, column)}"`, content, null) }
}

/** New cells in the order of their columns, in a row that is there or in one of their own. */
function insertCells(raw: ReadRaw, missing: readonly NewCell[], prefix: string): readonly Splice[] {
  const ordered = missing.toSorted((cell, other) => cell.row - other.row || cell.column - other.column)
  const rows = new Map<number, NewCell[]>()
  for (const cell of ordered) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const sheetRows: string[] = []
  const splices: Splice[] = []
  for (const [row, cells] of rows) {
    const content = cells.map(({ element }) => element).join('')
    const whole = `<${prefix}row r="${row}">${content}</${prefix}row>`
    const point = cells[0]?.point
    if (point?.tag === 'empty-sheet') sheetRows.push(whole)
    else if (point?.tag === 'empty-row') splices.push(fillEmpty(raw, point.row, `${prefix}row`, content))
    else if (point?.tag === 'new-row') splices.push({ start: point.at, end: point.at, text: whole })
    else {
      for (const { point: own, element } of cells) {
        if (own.tag === 'in-row') splices.push({ start: own.at, end: own.at, text: element })
      }
    }
  }
  const empty = ordered.map(({ point }) => point).find((point) => point.tag === 'empty-sheet')
  if (empty) splices.push(fillEmpty(raw, empty.data, `${prefix}sheetData`, sheetRows.join('')))
  return splices
}

/** `<row r="3"/>` as an element with something in it. */
function fillEmpty(
  raw: ReadRaw,
  { start, end }: { readonly start: number; readonly end: number },
  name: string,
  content: string,
): Splice {
  const opening = raw(start, end).replace(/\s*\/>$/u, '>')
  return { start, end, text: `${opening}${content}</${name}>` }
}
