/** Whether a change is given as a rate in %, in points of a ratio, or in places of a rank. */
export type ChangeForm = 'rate' | 'points' | 'places'

/** The words of a movement up and of one down. */
export interface WordPair {
  readonly rise: string
  readonly fall: string
}

/** The words by which prose tells a change, chosen by the data: in the report and in its live workbook alike. */
export const changeWords: Readonly<Record<ChangeForm, WordPair>> = {
  rate: { rise: '增长', fall: '下降' },
  points: { rise: '提高', fall: '下降' },
  places: { rise: '前移', fall: '后移' },
}

/** The words of an amount (增加3117个) and of what leads from one level to another (增加到, 提高到). */
export const amountWords: WordPair = { rise: '增加', fall: '减少' }

/** The verbs that lead from one level to another: 增加到, 提高到, 前移到. */
export const levelWords: Readonly<Record<ChangeForm, WordPair>> = {
  rate: { rise: '增加', fall: '减少' },
  points: { rise: '提高', fall: '降低' },
  places: { rise: '前移', fall: '后移' },
}

/** Words of a standard (低保标准), which is raised and not increased. */
export const standardWords: WordPair = { rise: '提高', fall: '降低' }

/** Words of a rate that is itself compared with a rate. */
export const paceWords: WordPair = { rise: '加快', fall: '回落' }

/** Pairs that a template may ask for (用词), by the word of the rise; a word may have several of the fall, its own first. */
export const wordPairs: ReadonlyMap<string, readonly string[]> = new Map([
  ['增长', ['下降', '减少']],
  ['增加', ['减少', '下降']],
  ['提高', ['降低', '下降', '回落']],
  ['上升', ['下降', '回落']],
  ['上涨', ['下跌', '下降', '回落']],
  ['扩大', ['缩小', '收窄']],
  ['加快', ['回落', '放缓', '减慢']],
  ['回升', ['回落', '下降']],
  ['上调', ['下调']],
  ['发展', ['减少']],
  ['前移', ['后移', '下降']],
  ['提升', ['下降', '降低']],
  ['多', ['少']],
  ['高', ['低']],
  ['快', ['慢']],
  ['多增', ['少增']],
])

/** The pair that begins with a word of rise, its fall told too where `fall` asks for another; null where there is none. */
export function pairOf(rise: string, fall: string | null): WordPair | null {
  const falls = wordPairs.get(rise)
  const [own] = falls ?? []
  if (falls === undefined || own === undefined || (fall !== null && !falls.includes(fall))) return null
  return { rise, fall: fall ?? own }
}

/** Said where nothing moved, and where the movement rounds to zero. */
export const flatWords = { exactly: '持平', nearly: '基本持平' } as const

/** What `比` puts before the words of a movement, of no movement, and of two levels; `变化` puts nothing. */
export function comparisonLeads(form: 'change' | 'versus', baseName: string) {
  return form === 'change'
    ? { moved: '', flat: '', levels: '由' }
    : { moved: `比${baseName}`, flat: `与${baseName}`, levels: `由${baseName}的` }
}

/** Between the two levels that are told where there is no rate. */
export const levelsWord = '变为'
