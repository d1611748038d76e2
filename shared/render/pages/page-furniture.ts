import type { ReportDocument } from '../../report/document'
import { textHeight, textWidth, type Side, type TextStyle } from '../style/style-profile'
import { lineStrips } from './caption-box'
import { baseline } from './set-text'
import { moveMark, type Mark } from './mark'
import { pageText } from './page-text'
import type { PageContext } from './set-text'

interface PagePlace {
  readonly number: number
  readonly section: string | null
  readonly isWide: boolean
}

/** The running head and the page number of a page, pt from its top left corner. */
export function pageFurniture(place: PagePlace, document: ReportDocument, context: PageContext): readonly Mark[] {
  const { page, head, footer, text } = context.profile
  const { margins } = page
  const isOdd = place.number % 2 === 1
  const isBound = place.isWide && footer.turned === 'as-bound'
  const [left, height] = place.isWide && !isBound ? [margins.bottom, page.width] : [margins.left, page.height]
  const upright = { ...context, width: textWidth(context.profile) }
  const wide = { ...context, width: place.isWide ? textHeight(context.profile) : textWidth(context.profile) }
  const number = `${footer.left}${place.number}${footer.right}`
  const side = isOdd ? footer.odd : footer.even
  const foot = lineAt(number, text.footer, side, [left, height - footer.fromBottom], isBound ? upright : wide)
  const marks = isBound ? foot.map((mark) => turnMark(mark, page.height)) : foot
  if (head === null) return marks
  const shown = isOdd ? head.odd : head.even
  const start = place.isWide ? margins.bottom : margins.left
  const rule: readonly Mark[] =
    head.rule === null
      ? []
      : [
          {
            tag: 'line',
            x1: start,
            x2: start + wide.width,
            y: head.rule.top,
            width: head.rule.width,
            colour: head.rule.colour,
            isDotted: false,
          },
        ]
  const title = pageText(shown.from, document, place.section)
  return [...marks, ...rule, ...lineAt(title, text.head, shown.side, [start, head.baseline], wide)]
}

/** A running head is set no smaller than this share of its size; a longer one is shortened. */
const smallestHead = 0.6

/** A text on one line with its base line at a height: smaller where it would be too long, and shortened where that is not enough. */
function lineAt(
  text: string,
  look: TextStyle,
  side: Side,
  [left, y]: readonly [number, number],
  context: PageContext,
): readonly Mark[] {
  const { shown, style } = fitLine(text, look, context)
  const [line] = lineStrips(shown, { ...style, align: side }, context)
  const rise = y - baseline(style.pitch, style.size)
  return (line?.marks ?? []).map((mark) => moveMark(mark, left, rise))
}

function fitLine(
  text: string,
  style: TextStyle,
  { width, metrics }: PageContext,
): { readonly shown: string; readonly style: TextStyle } {
  const ems = (shown: string): number => metrics.width(style.face, shown) + style.sideIndent
  // A little less than the room, so that rounding never turns the line.
  const room = width * 0.995
  const share = Math.max(smallestHead, Math.min(1, room / (ems(text) * style.size)))
  const fitted = share === 1 ? style : { ...style, size: style.size * share, pitch: style.pitch * share }
  const characters = [...text]
  let count = characters.length
  const shortened = (): string => (count === characters.length ? text : `${characters.slice(0, count).join('')}…`)
  while (count > 1 && ems(shortened()) * fitted.size > room) count -= 1
  return { shown: shortened(), style: fitted }
}

/** Where a text of the upright sheet stands when the sheet is turned a quarter to the right to be read. */
function turnMark(mark: Mark, sheetHeight: number): Mark {
  return mark.tag === 'text' ? { ...mark, x: sheetHeight - mark.y, y: mark.x, isTurned: true } : mark
}
