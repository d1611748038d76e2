import { millimetres } from '../../shared/render/style/millimetres'
import type { PdfLine, PdfPage, PdfText } from '../helpers/report/pdf-text'

/** What was measured on the pages of an official document, and between which values the standard wants it. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: 'mm' | 'pt' | ''
  readonly least: number
  readonly most: number
}

/** 三号 and 四号 in pt: in their traditional sizes, or as Word rounds them. */
const size3 = { least: 15.75, most: 16 }
const size4 = 14
const title = 22
/** From the top of a character's square to its base line, and from the middle of a dash to it, in ems. */
const ascent = 0.88
const dashRise = 0.38
const block = { top: 37, left: 28, width: 156, height: 225 }

/**
 * Measures a PDF against GB/T 9704-2012 by the places of its text: margins, text block, sizes, lines and characters, and the
 * place of the page number. Top and left margin have the millimetre of tolerance of the standard's 5.2.1.
 */
export function measureOfficialPage({ pages }: PdfText): readonly Measure[] {
  const [first] = pages
  if (first === undefined) throw new Error('the document has no page')
  const upright = pages.filter((page) => page.width < page.height)
  const bodies = upright.map((page) => page.lines.filter(isBody))
  const lines = bodies.flat()
  const size = lines[0]?.items[0]?.height ?? 0
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map((line) => line.right))
  const pitch = median(bodies.flatMap((body) => body.slice(1).map((line, at) => line.y - (body[at]?.y ?? 0))))
  const top = Math.min(...lines.map(({ y }) => y)) - ascent * size
  const fullest = Math.max(...bodies.map((body) => countRows(body, pitch)))
  const full = lines.filter(
    (line) => /^\P{ASCII}+$/u.test(line.text) && line.right > right - size / 2 && line.x < left + 1,
  )
  const characters = Math.max(0, ...full.map(({ text }) => [...text].length))
  return [
    mm('page width', first.width, 209.9, 210.1),
    mm('page height', first.height, 296.9, 297.1),
    mm('top margin, to the first characters', top, block.top - 1, block.top + 1),
    mm('left margin', left, block.left - 1, block.left + 1),
    mm('text block, width', right - left, block.width - 1, block.width + 1),
    mm('text block, height of its lines', fullest * pitch, block.height - 1, block.height + 1),
    pt('size of the body', size, size3.least - 0.01, size3.most),
    pt('line pitch', pitch, 28.8, 29.1),
    { name: 'lines on the fullest page', value: fullest, unit: '', least: 22, most: 22 },
    { name: 'characters in a full line', value: characters, unit: '', least: 28, most: 28 },
    pt('size of the title', largest(first), title, title),
    ...upright.slice(0, 2).flatMap((page, at) => measureNumber(page, at % 2 === 0 ? 'odd' : 'even', { left, right })),
  ]
}

/** Whether a measure is between the values that the standard allows. */
export function isWithin({ value, least, most }: Measure): boolean {
  return value >= least - 1e-6 && value <= most + 1e-6
}

function measureNumber(
  page: PdfPage,
  side: 'odd' | 'even',
  edges: { readonly left: number; readonly right: number },
): readonly Measure[] {
  const number = page.lines.find((line) => /^—\s*\d+\s*—$/u.test(line.text))
  if (number === undefined) throw new Error('a page has no number between dashes')
  const size = number.items[0]?.height ?? 0
  const bottom = millimetres(block.top + block.height)
  const gap = side === 'odd' ? edges.right - number.right : number.x - edges.left
  return [
    pt(`page number, ${side}: size`, size, size4, size4),
    mm(`page number, ${side}: dash below the text block`, number.y - dashRise * size - bottom, 6.5, 7.5),
    pt(`page number, ${side}: from the ${side === 'odd' ? 'right' : 'left'} edge`, gap, size4 - 1, size4 + 1),
  ]
}

function isBody(line: PdfLine): boolean {
  const size = line.items[0]?.height ?? 0
  return size > size3.least - 0.1 && size < size3.most + 0.1
}

/** How many lines of the grid a page takes from its first to its last. */
function countRows(body: readonly PdfLine[], pitch: number): number {
  const heights = body.map(({ y }) => y)
  return body.length === 0 ? 0 : Math.round((Math.max(...heights) - Math.min(...heights)) / pitch) + 1
}

function largest(page: PdfPage): number {
  return Math.max(...page.items.map(({ height }) => height))
}

function median(values: readonly number[]): number {
  return [...values].sort((value, other) => value - other)[Math.floor(values.length / 2)] ?? 0
}

function mm(name: string, points: number, least: number, most: number): Measure {
  return { name, value: points / millimetres(1), unit: 'mm', least, most }
}

function pt(name: string, value: number, least: number, most: number): Measure {
  return { name, value, unit: 'pt', least, most }
}
