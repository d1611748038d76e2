import { columnLetters, columnNumber } from '../../../shared/sheet/cell-address'

/** Rows as a person lists them: "3-4", "3、4", "3，5～6". Null when any part is no row, or above the limit. */
export function parseRows(text: string, limit: number): readonly number[] | null {
  return parseList(text, limit, (part) => (/^[1-9]\d*$/u.test(part) ? Number(part) : null))
}

/** Columns as a person lists them: "A-B", "a、c". Null when any part is no column, or beyond the limit. */
export function parseColumns(text: string, limit: number): readonly number[] | null {
  return parseList(text, limit, (part) => (/^[A-Z]{1,3}$/iu.test(part) ? columnNumber(part.toUpperCase()) : null))
}

function parseList(text: string, limit: number, parse: (part: string) => number | null): readonly number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[,、;\s]+/u)
    .filter((part) => part !== '')
  const found = new Set<number>()
  for (const part of parts) {
    const [first = '', last = first, ...more] = part.split(/[-~–—]/u)
    const [from, to] = [parse(first), parse(last)]
    if (from === null || to === null || more.length > 0 || from > to || to > limit) return null
    for (let at = from; at <= to; at += 1) found.add(at)
  }
  return [...found].sort((a, b) => a - b)
}

/** "3-4、7", which `parseRows` reads back. */
export function formatRows(rows: readonly number[]): string {
  return formatList(rows, String)
}

/** "A-C、E", which `parseColumns` reads back. */
export function formatColumns(columns: readonly number[]): string {
  return formatList(columns, columnLetters)
}

function formatList(numbers: readonly number[], format: (number: number) => string): string {
  const ranges: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? format(from) : `${format(from)}-${format(to)}`)).join('、')
}
