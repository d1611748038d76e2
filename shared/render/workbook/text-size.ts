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

/** Pixels of a column of the given width: seven a character of the default font, and the cell's own padding. */
const pixelsPerCharacter = 7
const cellPadding = 8

/** Lines the text takes in a cell so wide (in characters), in a font of so many points. */
export function countLines(text: string, columnWidth: number, fontSize: number): number {
  const placePixels = (fontSize * 4) / 3 / 2
  const places = (columnWidth * pixelsPerCharacter - cellPadding) / placePixels
  // A line may end one character early so that no punctuation mark begins the next.
  const usable = Math.max(2, places > 24 ? places - 2 : places)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(linePlaces(line) / usable)), 0)
}

/** Column width in characters in which the text stands on one line. */
export function widthFor(text: string, fontSize: number): number {
  return (textPlaces(text) * (fontSize * 4)) / 3 / 2 / pixelsPerCharacter + cellPadding / pixelsPerCharacter + 0.5
}

/** Excel's greatest row height in points. */
export const maximumRowHeight = 409

/** Height in points of a row with so many lines; `pitch` is the line distance as a multiple of the font size. */
export function rowHeight(lines: number, fontSize: number, pitch: number, padding: number): number {
  return Math.min(maximumRowHeight, Math.round((lines * fontSize * pitch + padding) * 4) / 4)
}
