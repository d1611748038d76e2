import type { ViewCell } from '../view/view-cell'

/** The least difference of two depths that is meant: a full-width space, two narrow ones, or a step of the cell's indent. */
export const depthStep = 2

/** How far the text of a label stands in from the left, in widths of a narrow space: by the cell's indent and by spaces before the text. */
export function labelDepth({ cell }: ViewCell): number {
  const spaces = cell.value.tag === 'text' ? (/^\s*/u.exec(cell.value.text)?.[0] ?? '') : ''
  return [...spaces].reduce(
    (width, sign) => width + (sign === '\u3000' || sign === '\t' ? depthStep : 1),
    cell.indent * depthStep,
  )
}

const numberings: readonly RegExp[] = [
  /^\s*(?:[一二三四五六七八九十]{1,3}|[IVX]{1,4})\s*[、.．]/u,
  /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\s*\d{1,2}\s*[、.．](?!\d)/u,
  /^\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[)）])/u,
]

/** The level of the numbering before a label: 一、 0, （一） 1, 1. 2, (1) 3; null where it has none. */
export function numberingLevel(text: string): number | null {
  const level = numberings.findIndex((pattern) => pattern.test(text))
  return level < 0 ? null : level
}
