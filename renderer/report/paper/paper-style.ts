import type { CSSProperties } from 'react'
import {
  faceRoles,
  familyOf,
  isBold,
  isOfficial,
  type BundledFace,
  type Face,
} from '../../../shared/render/style/faces'
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

export function paperStyle({ page }: StyleProfile): CSSProperties {
  const { top, right, bottom, left } = page.margins
  return {
    width: points(page.width),
    minHeight: points(page.height),
    padding: [top, right, bottom, left].map(points).join(' '),
  }
}

/** The number in an anchor: 3 for "table-3". */
export function numberOf(anchor: string): number {
  return Number(/\d+$/u.exec(anchor)?.[0] ?? 0)
}
