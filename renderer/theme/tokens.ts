/** The colours of the window by what they are for, in one scheme. Paper is no part of it: it is white in both. */
export interface ColourRoles {
  /** Ground of the window, ground under the paper, panels and grid, menus and dialogs. */
  readonly page: string
  readonly desk: string
  readonly panel: string
  readonly raised: string
  /** Separators, and borders of fields. */
  readonly line: string
  readonly strongLine: string
  readonly text: string
  readonly quiet: string
  /** The bureau's red: main button and app mark, with white words on it. It never means trouble. */
  readonly brand: string
  /** What can be followed or is selected: links, focus, selection, bound figures, information. */
  readonly link: string
  readonly linkGround: string
  /** A filled sign of selection, such as a ticked box, with a white sign on it. */
  readonly selected: string
  /** Wrong, or deletes something. */
  readonly error: string
  readonly errorGround: string
  /** Doubtful, wanted or changed. */
  readonly warning: string
  readonly warningGround: string
  /** Done, certain or inserted. */
  readonly good: string
  readonly goodGround: string
  /** Notes of figures, and wording of one's own. */
  readonly note: string
  readonly noteGround: string
}

export const light: ColourRoles = {
  page: '#f3f4f6',
  desk: '#e4e6ea',
  panel: '#ffffff',
  raised: '#ffffff',
  line: '#e3e5e8',
  strongLine: '#858c96',
  text: '#1f1f1f',
  quiet: '#595959',
  brand: '#9b1c22',
  link: '#1f5f99',
  linkGround: '#e8f0f9',
  selected: '#1f5f99',
  error: '#b3261e',
  errorGround: '#fdecea',
  warning: '#8a5300',
  warningGround: '#fff6e0',
  good: '#2e6b34',
  goodGround: '#e9f4ea',
  note: '#5b3fa0',
  noteGround: '#f1ecfb',
}

export const dark: ColourRoles = {
  page: '#141517',
  desk: '#101113',
  panel: '#1c1d1f',
  raised: '#26282b',
  line: '#34373b',
  strongLine: '#6f757e',
  text: '#e6e6e6',
  quiet: '#b3b6bb',
  brand: '#b8323a',
  link: '#8db8ef',
  linkGround: '#1d2b3a',
  selected: '#3472b3',
  error: '#ff9c9f',
  errorGround: '#3a2020',
  warning: '#f0a35e',
  warningGround: '#33281a',
  good: '#8fcf95',
  goodGround: '#1c2e20',
  note: '#c3b0f0',
  noteGround: '#2a2440',
}

/** The lines of a chart that stands on white paper: told apart in print and by people who see colours otherwise. */
export const chartColours = ['#9b1c22', '#1f5f99', '#2e6b34', '#8a5300', '#5b3fa0', '#55606e'] as const

/** White words on a filled button, white ground of a copied picture. */
export const white = '#ffffff'

/** How large the window writes: as other programs do, or a step larger. */
export type TextSize = 'standard' | 'large'

/** The five sizes of text, in pixels: legends, everything, titles of panels, the screen's title, one large figure. */
export interface TextSizes {
  readonly small: number
  readonly body: number
  readonly title: number
  readonly screen: number
  readonly figure: number
}

export const textSizes: Readonly<Record<TextSize, TextSizes>> = {
  standard: { small: 12, body: 14, title: 16, screen: 20, figure: 24 },
  large: { small: 14, body: 16, title: 18, screen: 22, figure: 28 },
}

/** Chinese text is set at least one and a half times as high as it is large. */
const leading: Readonly<Record<keyof TextSizes, number>> = {
  small: 20 / 12,
  body: 22 / 14,
  title: 24 / 16,
  screen: 28 / 20,
  figure: 32 / 24,
}

export function lineHeightOf(size: keyof TextSizes): number {
  return leading[size]
}

export const fontFamily =
  "'Microsoft YaHei UI', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif"

/** The tokens as custom properties for style sheets: `--link-ground`, `--size-body`, `--height-body`, `--family`. */
export function customProperties(isDark: boolean, textSize: TextSize): Readonly<Record<string, string>> {
  const roles = Object.entries(isDark ? dark : light).map(([role, colour]) => [`--${kebab(role)}`, String(colour)])
  const sizes = Object.entries(textSizes[textSize]).flatMap(([size, pixels]) => [
    [`--size-${size}`, `${String(pixels)}px`],
    [`--height-${size}`, String(lineHeightOf(size as keyof TextSizes))],
  ])
  return Object.fromEntries([...roles, ...sizes, ['--family', fontFamily]]) as Record<string, string>
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
