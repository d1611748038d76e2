import type { CellSeed } from './grid'

/**
 * A sheet drawn as text: a line a row, cells parted by "|", spaces around them dropped. Plain numbers become numbers, "'123" the text
 * 123, "^" a line break; an empty cell is left out.
 */
export function sheetOf(drawing: string): CellSeed[][] {
  return drawing
    .replace(/^\n|\n\s*$/gu, '')
    .split('\n')
    .map((line) => line.split('|').map((part) => cellSeed(part.trim())))
}

function cellSeed(text: string): CellSeed {
  if (text === '') return null
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text)
  return text.replace(/^'/u, '').replaceAll('^', '\n')
}
