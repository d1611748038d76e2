import type { Face } from '../style/faces'

/** The fonts of a face by the names that Word and WPS know them by. */
export interface WordFont {
  readonly eastAsian: string
  readonly latin: string
  /** Taken where the font is not installed. */
  readonly fallback: string
}

const roman = 'Times New Roman'
const small = { eastAsian: '方正小标宋简体', latin: roman, fallback: '华文中宋' }
const black = { eastAsian: '黑体', latin: 'Arial', fallback: 'SimHei' }
const song = { eastAsian: '宋体', latin: roman, fallback: 'SimSun' }

/**
 * Faces of a profile as fonts of a Chinese PC. Heavy faces are fonts that are heavy by themselves: the programs would only
 * smear the strokes of another one.
 */
const wordFonts: Readonly<Record<Face, WordFont>> = {
  serif: song,
  'serif-bold': small,
  sans: { eastAsian: '微软雅黑', latin: 'Arial', fallback: '黑体' },
  'sans-bold': black,
  fangsong: { eastAsian: '仿宋_GB2312', latin: roman, fallback: '仿宋' },
  kai: { eastAsian: '楷体_GB2312', latin: roman, fallback: '楷体' },
  hei: black,
  biaosong: small,
  song,
}

/** The fonts in which Word sets a face. */
export function wordFont(face: Face): WordFont {
  return wordFonts[face]
}
