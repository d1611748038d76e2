import type { CSSProperties } from 'react'
import {
  faceRoles,
  familyOf,
  isBold,
  isOfficial,
  type BundledFace,
  type Face,
} from '../../../shared/render/style/faces'
import type { LineMark, TextMark } from '../../../shared/render/pages/mark'
import { squareAscent } from '../../../shared/render/pages/set-text'
import type { StyleProfile, TextStyle } from '../../../shared/render/style/style-profile'

/** A length of the profile on the screen: `--pt` is as large as the room for the paper allows. */
export function points(length: number): string {
  return `calc(${length} * var(--pt))`
}

/** A text style of the profile as CSS. */
export function styleOf(style: TextStyle): CSSProperties {
  return {
    fontFamily: fontFamily(style.face),
    fontWeight: isBold(style.face) ? 700 : 400,
    fontSize: points(style.size),
    lineHeight: points(style.pitch),
    color: style.colour,
    textAlign: style.align,
    textIndent: `${style.firstIndent}em`,
    paddingInline: `${style.sideIndent}em`,
    marginBlock: `${points(style.before)} ${points(style.after)}`,
  }
}

const ownFamilies: Readonly<Record<BundledFace, string>> = {
  serif: 'var(--report-serif)',
  'serif-bold': "'Nianbao Serif Bold', var(--report-serif)",
  sans: 'var(--report-sans)',
  'sans-bold': "'Nianbao Sans Bold', var(--report-sans)",
}

/** The PC's own face first, as in the PDF, then the program's that stands in for it. */
function fontFamily(face: Face): string {
  if (!isOfficial(face)) return familyOf(face) === 'serif' ? ownFamilies.serif : ownFamilies.sans
  const { families, bundled } = faceRoles[face]
  return [...families.map((family) => `'${family}'`), ownFamilies[bundled]].join(', ')
}

/** A sheet of the profile; one turned to its side has its head where the bound edge is. */
export function paperStyle({ page }: StyleProfile, isWide = false): CSSProperties {
  const { top, right, bottom, left } = page.margins
  const [width, height] = isWide ? [page.height, page.width] : [page.width, page.height]
  return {
    width: points(width),
    minHeight: points(height),
    padding: (isWide ? [left, top, right, bottom] : [top, right, bottom, left]).map(points).join(' '),
  }
}

/** A mark of the page's head or foot where the PDF has it, in pt from the page's top left corner. */
export function markStyle(
  { x, y, size, face, colour, spacing, isTurned }: TextMark,
  { page }: StyleProfile,
  isWide: boolean,
): CSSProperties {
  const height = isWide ? page.width : page.height
  const top = y - squareAscent * size
  return {
    left: points(x),
    // From the foot at the foot: a line more than the PDF has makes the page longer here.
    ...(isTurned || y < height / 2 ? { top: points(top) } : { bottom: points(height - top - size) }),
    fontFamily: fontFamily(face),
    fontWeight: isBold(face) ? 700 : 400,
    fontSize: points(size),
    lineHeight: points(size),
    letterSpacing: points(spacing),
    color: colour,
    ...(isTurned ? { transform: 'rotate(90deg)', transformOrigin: `0 ${points(squareAscent * size)}` } : {}),
  }
}

/** A rule of the page's head. */
export function ruleStyle({ x1, x2, y, width, colour }: LineMark): CSSProperties {
  return {
    left: points(x1),
    width: points(x2 - x1),
    top: points(y - width / 2),
    height: points(width),
    background: colour,
  }
}

/** The number in an anchor: 3 for "table-3". */
export function numberOf(anchor: string): number {
  return Number(/\d+$/u.exec(anchor)?.[0] ?? 0)
}
