import type { Page } from '../../../shared/render/pages/layout-report'
import type { BoxMark, DrawingMark, LineMark, Mark, TextMark } from '../../../shared/render/pages/mark'
import { colourOperands, length } from './operators'
import type { PdfBookmark, PdfDocument } from './pdf-document'
import { shapeOperators } from './shape-operators'
import { textOperators } from './text-operators'

/** Prints the pages of a report, each mark at its place: areas and rules first, then drawings and text. */
export function printPages(pages: readonly Page[], document: PdfDocument): void {
  const bookmarks = new Map<string, PdfBookmark>()
  for (const { width, height, marks } of pages) {
    document.addPage({ size: [width, height], margin: 0 })
    const text = textPrinter(document, bookmarks)
    const content = [
      ...marks.flatMap(groundOperators),
      ...marks.flatMap((mark) =>
        mark.tag === 'text' ? text(mark) : mark.tag === 'drawing' ? drawingOperators(mark) : [],
      ),
    ]
    document.addContent(content.join('\n'))
  }
}

function groundOperators(mark: Mark): readonly string[] {
  return mark.tag === 'box' ? [boxOperators(mark)] : mark.tag === 'line' ? [lineOperators(mark)] : []
}

function boxOperators({ x, y, width, height, colour }: BoxMark): string {
  return `${colourOperands(colour)} rg ${[x, y, width, height].map(length).join(' ')} re f`
}

const dots = '[0.6 2.6] 0 d'
const noDots = '[] 0 d'

function lineOperators({ x1, x2, y, width, colour, isDotted }: LineMark): string {
  const look = `${colourOperands(colour)} RG ${length(width)} w ${isDotted ? dots : noDots}`
  return `${look} ${length(x1)} ${length(y)} m ${length(x2)} ${length(y)} l S`
}

function drawingOperators({ shapes, x, y }: DrawingMark): readonly string[] {
  return shapeOperators(shapes, x, y)
}

/** Prints the texts of one page; colour and spacing stay as they are until a text wants others. */
function textPrinter(
  document: PdfDocument,
  bookmarks: Map<string, PdfBookmark>,
): (mark: TextMark) => readonly string[] {
  let colour = ''
  let spacing = 0
  return (mark) => {
    if (mark.text === '') return []
    const font = document.provideFont(mark.face, false, false)
    document.page.fonts[font.id] ??= font.ref()
    const { operators, width } = textOperators(mark, font)
    const changes = [
      ...(mark.colour === colour ? [] : [`${colourOperands(mark.colour)} rg`]),
      ...(mark.spacing === spacing ? [] : [`${length(mark.spacing)} Tc`]),
    ]
    ;({ colour, spacing } = mark)
    const top = mark.y - (font.ascender / 1000) * mark.size
    if (mark.link !== null) {
      const height = ((font.ascender - font.descender) / 1000) * mark.size
      document.goTo(mark.x, top, width, height, mark.link)
    }
    if (mark.anchor !== null) {
      const { id, text, parent } = mark.anchor
      const above = (parent === null ? undefined : bookmarks.get(parent)) ?? document.outline
      bookmarks.set(id, above.addItem(text, { expanded: parent === null }))
      document.addNamedDestination(id, 'XYZ', mark.x, top, null)
    }
    return [...changes, ...operators]
  }
}
