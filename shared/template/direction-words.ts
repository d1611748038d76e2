/** A literal word of direction in front of a figure. */
export interface DirectionWord {
  /** As it stands there: 提高到, 增长. */
  readonly words: string
  readonly direction: 'rise' | 'fall'
  /** 提高到 names the level reached, 提高 the size of the step. */
  readonly isLevel: boolean
}

const rises = '增长|增加|提高|上升|上涨|扩大|发展|回升|上调|提升|加快|调高|多增|升高|增|升|涨'
const falls = '下降|减少|降低|下跌|缩小|收窄|回落|下调|放缓|减慢|调低|少增|减|降|跌'

/** 提高到2022年的每人每月, 提高了近: what may stand between the word and its figure. */
const tail = '(?:(?:\\d{4}|上|当|今|本|去)年(?:末|底)?的?)?(?:约|近|超过?|逾|接近)?'
const levelWord = new RegExp(`(${rises}|${falls})(?:到|至)(?:了)?${tail}$`, 'u')
const stepWord = new RegExp(`(${rises}|${falls})(?:了)?(?:约|近|超过?|逾|接近)?$`, 'u')
const isRise = new RegExp(`^(?:${rises})$`, 'u')

/** The word of direction at the end of the words before a figure; null where none stands there. */
export function directionBefore(lead: string): DirectionWord | null {
  const level = levelWord.exec(lead)
  const word = level?.[1] ?? stepWord.exec(lead)?.[1]
  if (word === undefined) return null
  return { words: level ? `${word}到` : word, direction: isRise.test(word) ? 'rise' : 'fall', isLevel: level !== null }
}

/** Whether the words before a figure make it the level that another one comes from: 由, 由上年的, 从2012年的. */
export function isOrigin(lead: string): boolean {
  return /(?:由|从|自)[^，。；：、]{0,12}$/u.test(lead)
}
