import { breakIntoChunks } from '../line-break'

/**
 * How much room text needs. Spreadsheet programs do not fit the height of merged cells, so rows are sized here, by counting
 * half-width places: a Chinese character takes two. The estimate leans to the generous side: a clipped line is worse
 * than a little air.
 */
const narrow = /[\u0020-\u007e\u00a0-\u00ff\uff61-\uffdc]/u

/** Half-width places of the text's longest line. */
export function textPlaces(text: string): number {
  return Math.max(...text.split('\n').map(linePlaces))
}

function linePlaces(line: string): number {
  let places = 0
  // Latin letters of the fonts that stand in for 宋体 are a little wider than half a Chinese character.
  for (const character of line) places += narrow.test(character) ? 1.1 : 2
  return places
}

/** The workbook's default font, whose digits give column widths their unit: 宋体 11, eight pixels a digit. */
export const defaultFont = { name: '宋体', size: 11 } as const
const pixelsPerCharacter = 8
const cellPadding = 8

/** Lines the text takes in a cell so wide (in characters), in a font of so many points. */
export function countLines(text: string, columnWidth: number, fontSize: number): number {
  const places = (columnWidth * pixelsPerCharacter - cellPadding) / placePixels(fontSize)
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, Math.max(2, places)), 0)
}

function wrappedLines(line: string, places: number): number {
  if (linePlaces(line) <= places) return 1
  let lines = 1
  let filled = 0
  for (const chunk of breakIntoChunks(line)) {
    const width = linePlaces(chunk)
    if (filled > 0 && filled + width > places) {
      lines += 1
      filled = 0
    }
    filled += width
    // A word longer than a line is cut wherever the line ends.
    while (filled > places) {
      lines += 1
      filled -= places
    }
  }
  return lines
}

/** Column width in characters in which the text stands on one line. */
export function widthFor(text: string, fontSize: number): number {
  return (textPlaces(text) * placePixels(fontSize) + cellPadding) / pixelsPerCharacter + 0.1
}

function placePixels(fontSize: number): number {
  return (fontSize * 4) / 3 / 2
}

/** Excel's greatest row height in points. */
export const maximumRowHeight = 409

/** Height in points of a row with so many lines; `pitch` is the line distance as a multiple of the font size. */
export function rowHeight(lines: number, fontSize: number, pitch: number, padding: number): number {
  return Math.min(maximumRowHeight, Math.round((lines * fontSize * pitch + padding) * 4) / 4)
}
