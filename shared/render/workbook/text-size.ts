import { mayBreakBetween } from '../typeset/line-break'

/**
 * How much room text needs. Spreadsheet programs do not fit the height of merged cells, so rows are sized here, by counting
 * half-width places: a Chinese character takes two. The width of digits, letters and quotation marks depends on the font
 * that the reader's computer has, so there are two counts: with the digits of 宋体, and with the widest in use.
 */
export type DigitWidth = 'likely' | 'widest'

const narrow = /[\u0020-\u007e\u00a0-\u00ff\uff61-\uffdc]/u
/** Some programs set these in a Latin font, half as wide. */
const quotes = '“”‘’'
const letter = /[A-Za-z]/u
const letterPlaces = { likely: 1, widest: 1.25 } as const
const narrowPlaces = { likely: 1, widest: 1.08 } as const

function placesOf(line: string, digits: DigitWidth): number {
  let places = 0
  for (const character of line) {
    if (letter.test(character)) places += letterPlaces[digits]
    else if (narrow.test(character)) places += narrowPlaces[digits]
    else places += digits === 'likely' && quotes.includes(character) ? 1 : 2
  }
  return places
}

/** The workbook's default font, whose digits give column widths their unit: 宋体 11, eight pixels a digit. */
export const defaultFont = { name: '宋体', size: 11 } as const
const pixelsPerCharacter = 8
/** What a cell keeps free beside its text: Excel five pixels, others less; a column is made with some to spare. */
const cellPadding = 5
const columnPadding = 8

/** Lines the text takes in a cell so wide (in characters), in a font of so many points. */
export function countLines(text: string, columnWidth: number, fontSize: number, digits: DigitWidth): number {
  const places = (columnWidth * pixelsPerCharacter - cellPadding) / placePixels(fontSize)
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, Math.max(2, places), digits), 0)
}

function wrappedLines(line: string, places: number, digits: DigitWidth): number {
  if (placesOf(line, digits) <= places) return 1
  let lines = 1
  let filled = 0
  for (const part of unbrokenParts(line)) {
    const width = placesOf(part, digits)
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

/**
 * Where a spreadsheet may end a line: between any two Chinese characters, but not before a closing mark or inside a number;
 * a web address after a slash.
 */
function unbrokenParts(line: string): readonly string[] {
  const parts: string[] = []
  let last = ''
  for (const atom of line.match(/[\u0021-\u002e\u0030-\u007e]+\/?|./gu) ?? []) {
    if (last !== '' && !mayBreakBetween(last, atom)) parts[parts.length - 1] = `${parts.at(-1) ?? ''}${atom}`
    else parts.push(atom)
    last = atom
  }
  return parts
}

/** Column width in characters in which the text, or the longest of its lines, stands on one line. */
export function widthFor(text: string, fontSize: number, digits: DigitWidth = 'widest'): number {
  const places = Math.max(...text.split('\n').map((line) => placesOf(line, digits)))
  return (places * placePixels(fontSize) + columnPadding) / pixelsPerCharacter + 0.1
}

function placePixels(fontSize: number): number {
  return (fontSize * 4) / 3 / 2
}

/** Excel's greatest row height in points. */
const maximumRowHeight = 409

/** No font in use needs a greater line distance, as a multiple of its size. */
const clippingPitch = 1.35

/**
 * Height in points of a row whose text takes `likely` lines, set with a line distance of `pitch` times the size; if it takes
 * as many as `most`, they move together but are not clipped.
 */
export function rowHeight(
  lines: { likely: number; most: number },
  size: number,
  pitch: number,
  padding: number,
): number {
  const height = Math.max(lines.likely * pitch, lines.most * Math.min(pitch, clippingPitch)) * size + padding
  return Math.min(maximumRowHeight, Math.round(height * 4) / 4)
}
