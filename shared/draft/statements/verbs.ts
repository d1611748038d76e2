import type { StatementForm } from './statement'

const rises = '增长|增加|上升|上涨|提高|提升|扩大|递增|净增|新增|攀升|上调|延长|增产|增收|增支|增|升|涨|多'
const falls = '下降|减少|降低|回落|下跌|下滑|缩小|收窄|递减|净减|缩短|压减|压缩|下调|核减|减产|减收|减支|减|降|跌|少'
const rateNouns = '增长率|增长速度|增速|增幅|涨幅|增长幅度|涨跌幅'
const fallNouns = '降幅|跌幅|下降幅度|下降率'

/** What may stand between a verb and its number. */
const copula = '(?:幅度)?(?:了|约|近|超过|超|逾|接近|将近|大约|突破|分别)*'
const copulaOfNoun =
  '(?:分别)?(?:约|均|已|则|仅)*(?:为|是|达到|达|至|到|在)?(?:了|约|近|超过|超|逾|接近|将近|大约|突破)*'

const riseEnd = new RegExp(`(?:${rises})${copula}$`, 'u')
const fallEnd = new RegExp(`(?:${falls})${copula}$`, 'u')
const rateNounEnd = new RegExp(`(?:${rateNouns})${copulaOfNoun}$`, 'u')
const fallNounEnd = new RegExp(`(?:${fallNouns})${copulaOfNoun}$`, 'u')
const averageEnd = new RegExp(
  `(?:年均|年平均)[^,;]*?(?:${rises}|${falls}|${rateNouns})${copulaOfNoun}$|(?:年均|年平均)(?:${rateNouns})${copulaOfNoun}$`,
  'u',
)
const shareEnd = new RegExp(
  `占比(?:由|从)(?:上年|(?:19|20)\\d\\d年)(?:末|底)?的?$|占(?:[^,;]*的|[^,;]*(?:比重|比例|份额))?${copulaOfNoun}$|占比${copulaOfNoun}$`,
  'u',
)
/** 提高到, 下降至: what follows is the level that was reached. */
const toEnd = new RegExp(
  `(?:由|从)?(?:${rises}|${falls}|发展|变化|调整)(?:了)?(?:到|至|为)(?:(?:19|20)\\d\\d年(?:末|底)?的?)?(?:约|近|超过)*$`,
  'u',
)
/** 每人每月820元 says the unit before the number. */
const perEnd = /(?:每(?:人|户|月|年|日|天|次|亩|吨|平方米|百户|千人|万人)(?!口))+$/u
const placeEnd = /第$/u
const streakEnd = /连续$/u

export interface Verb {
  readonly form: StatementForm
  readonly direction: 1 | 0 | -1
  /** The clause without its verb. */
  readonly rest: string
}

/** What the end of a clause says of the number behind it; `unit` is what stands behind the number. */
export function verbBefore(clause: string, isPercent: boolean, unit: string): Verb {
  const direction = directionOf(clause)
  const rest = direction < 0 ? clause.replace(fallEnd, '') : clause.replace(riseEnd, '')
  if (/^\s*个?[百千]分点/u.test(unit)) return { form: 'points', direction, rest }
  if (/^\s*[余多]?倍/u.test(unit)) {
    return direction === 0 ? { form: 'ratio', direction, rest: clause } : { form: 'times', direction, rest }
  }
  if (isPercent) return percentVerb(clause, direction)
  return countVerb(clause, unit, direction)
}

function directionOf(clause: string): 1 | 0 | -1 {
  if (fallEnd.test(clause) || fallNounEnd.test(clause)) return -1
  return riseEnd.test(clause) ? 1 : 0
}

/**
 * 新增 tells how many new ones there are, unless it compares (比上年新增) or, by itself and with nothing behind the unit, goes on about
 * the level before (企业26家，新增4家。).
 */
function isNewOnes(clause: string, unit: string): boolean {
  if (!/新增$/u.test(clause)) return false
  if (/(?:比|较)(?:上年|去年|年初|(?:19|20)\d\d年)(?:末|底|同期)?新增$/u.test(clause)) return false
  return clause !== '新增' || !/^\s*\p{Script=Han}{1,2}(?:[,;。)]|$)/u.test(unit)
}

/** What is said of a number that is no ratio. */
function countVerb(clause: string, unit: string, direction: 1 | 0 | -1): Verb {
  if (placeEnd.test(clause) && /^\s*[位名]/u.test(unit)) {
    return { form: 'place', direction: 0, rest: clause.replace(placeEnd, '') }
  }
  if (streakEnd.test(clause) && /^\s*[余多]?(?:个)?年/u.test(unit)) {
    return { form: 'streak', direction: 0, rest: clause.replace(streakEnd, '') }
  }
  if (
    direction !== 0 &&
    !isNewOnes(clause, unit) &&
    !/(?:至少|多少|不少|减少额|超多)$/u.test(clause) &&
    !isNounEnd(clause)
  ) {
    return { form: 'amount', direction, rest: clause.replace(direction < 0 ? fallEnd : riseEnd, '') }
  }
  return { form: 'level', direction: 0, rest: clause.replace(perEnd, '').replace(toEnd, '') }
}

const plainVerbEnd =
  /(?:减少|下降|上升|提升|回升|攀升|上涨|下跌|净增|净减|递增|递减|缩减|核减|压减)(?:了|约|近|超过|超)*$/u

/** 低碳减排量 … and 最多, 至少 are no verbs; a single 增, 升, 多 or 少 is one only after a comparison or by itself. */
function isNounEnd(clause: string): boolean {
  if (!/[增升涨多减降跌少](?:约|近)*$/u.test(clause) || plainVerbEnd.test(clause)) return false
  return !/(?:比|较|同比|环比)/u.test(clause) && clause.length > 2
}

function percentVerb(clause: string, direction: 1 | 0 | -1): Verb {
  if (averageEnd.test(clause)) {
    return {
      form: 'average-rate',
      direction: /下降|减少|降低|递减/u.test(clause) ? -1 : 1,
      rest: clause.replace(averageEnd, ''),
    }
  }
  const noun = fallNounEnd.test(clause) ? fallNounEnd : rateNounEnd.test(clause) ? rateNounEnd : null
  if (noun !== null) {
    return { form: 'rate', direction: noun === fallNounEnd ? -1 : 0, rest: clause.replace(noun, '') }
  }
  if (shareEnd.test(clause)) return { form: 'share', direction: 0, rest: clause.replace(shareEnd, '') }
  if (direction < 0) return { form: 'rate', direction, rest: clause.replace(fallEnd, '') }
  if (direction > 0) return { form: 'rate', direction, rest: clause.replace(riseEnd, '') }
  return { form: 'level', direction: 0, rest: clause.replace(toEnd, '') }
}

/** The words for the whole in 占…的, 占…比重: "" where it says only 占; null where the clause says no share. */
export function wholeBefore(clause: string): string | null {
  if (/占比[^,;占]*$/u.test(clause)) return ''
  const match =
    /占(?<whole>[^,;占]*?)(?:的比重|的比例|的份额|比重|比例|份额|比|的)?(?:分别)?(?:为|达到|达|是|至|到)?(?:约|近|超过|超|逾|接近)*$/u.exec(
      clause,
    )
  if (match) return match.groups?.['whole'] ?? ''
  return null
}
