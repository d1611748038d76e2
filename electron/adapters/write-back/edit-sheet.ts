import { cellAddress } from '../../../shared/sheet/cell-address'
import type { CellContent } from '../../../shared/write-back/source-cell'
import { spliceRichString, textElement, type RichString } from './shared-strings'
import { placeKey, type CellPlace, type Room, type ScannedCell, type SheetScan } from './sheet-scan'
import type { Tag } from '../package/xml/scan-tags'

/** What is put into one cell; `present` is the text that stands there, for its styles. */
export interface SheetEdit extends CellPlace {
  readonly content: CellContent
  readonly present: RichString | null
}

interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The XML of a sheet with other content in some cells, and without the kept results of formulas that are no longer true. A cell
 * keeps its style; every character outside of these cells stays as it is.
 */
export function editSheet(
  xml: string,
  scan: SheetScan,
  edits: readonly SheetEdit[],
  stale: readonly ScannedCell[],
): string {
  const edited = new Set(edits.map(placeKey))
  const splices: Splice[] = stale.filter((cell) => !edited.has(placeKey(cell))).flatMap((cell) => dropResult(xml, cell))
  const missing: { readonly edit: SheetEdit; readonly room: Room }[] = []
  for (const edit of edits) {
    const cell = scan.cells.get(placeKey(edit))
    const room = scan.rooms.get(placeKey(edit))
    if (cell) splices.push(replaceCell(xml, cell, edit))
    else if (room && edit.content.tag !== 'blank') missing.push({ edit, room })
  }
  splices.push(...insertCells(xml, missing))
  // What is put before a cell comes before what replaces it.
  splices.sort((one, other) => one.start - other.start || one.end - other.end)
  let text = ''
  let at = 0
  for (const splice of splices) {
    text += xml.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return text + xml.slice(at)
}

/** Attributes of a cell that speak of its content: the type, and references to metadata of rich values and array results. */
const contentAttributes = /\s(?:t|cm|vm|ph)\s*=\s*(?:"[^"]*"|'[^']*')/gu

function replaceCell(xml: string, { tag, end }: ScannedCell, { content, present }: SheetEdit): Splice {
  const own = xml
    .slice(tag.start + 1 + tag.prefix.length + tag.name.length, tag.end - (tag.kind === 'empty' ? 2 : 1))
    .replace(contentAttributes, '')
    .trimEnd()
  return { start: tag.start, end, text: cellElement(tag.prefix, own, content, present) }
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
function dropResult(xml: string, { tag, children }: ScannedCell): readonly Splice[] {
  const values = children
    .filter((child) => child.tag.name === 'v')
    .map((child) => {
      return { start: child.tag.start, end: child.end, text: '' }
    })
  const opening = xml.slice(tag.start, tag.end)
  const untyped = opening.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
  return values.length === 0 || untyped === opening
    ? values
    : [{ start: tag.start, end: tag.end, text: untyped }, ...values]
}

/** New cells in the order of their columns, in a row that is there or in one of their own. */
function insertCells(
  xml: string,
  missing: readonly { readonly edit: SheetEdit; readonly room: Room }[],
): readonly Splice[] {
  const rows = new Map<number, { readonly edit: SheetEdit; readonly room: Room }[]>()
  const ordered = [...missing].sort(({ edit: a }, { edit: b }) => a.row - b.row || a.column - b.column)
  for (const one of ordered) rows.set(one.edit.row, [...(rows.get(one.edit.row) ?? []), one])
  const sheets: string[] = []
  const splices: Splice[] = []
  let sheet: Tag | null = null
  for (const [row, cells] of rows) {
    const prefix = prefixOf(cells[0]?.room)
    const elements = cells.map(({ edit }) =>
      cellElement(prefix, ` r="${cellAddress(edit.row, edit.column)}"`, edit.content, null),
    )
    const whole = `<${prefix}row r="${row}">${elements.join('')}</${prefix}row>`
    const [first] = cells
    if (first?.room.tag === 'empty-sheet') {
      sheet = first.room.data
      sheets.push(whole)
    } else if (first?.room.tag === 'empty-row') splices.push(fillEmpty(xml, first.room.row, elements.join('')))
    else if (first?.room.tag === 'new-row') splices.push({ start: first.room.at, end: first.room.at, text: whole })
    else {
      for (const [at, { room }] of cells.entries()) {
        if (room.tag === 'in-row') splices.push({ start: room.at, end: room.at, text: elements[at] ?? '' })
      }
    }
  }
  if (sheet) splices.push(fillEmpty(xml, sheet, sheets.join('')))
  return splices
}

/** `<row r="3"/>` as an element with something in it. */
function fillEmpty(xml: string, tag: Tag, content: string): Splice {
  const opening = xml.slice(tag.start, tag.end).replace(/\s*\/>$/u, '>')
  return { start: tag.start, end: tag.end, text: `${opening}${content}</${tag.prefix}${tag.name}>` }
}

function prefixOf(room: Room | undefined): string {
  if (!room) return ''
  switch (room.tag) {
    case 'empty-row':
      return room.row.prefix
    case 'empty-sheet':
      return room.data.prefix
    default:
      return room.prefix
  }
}
