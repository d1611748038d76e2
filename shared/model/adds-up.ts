import type { Indicator } from './indicator'
import { parseUnit } from './unit'

/**
 * Whether the figures of regions add up to that of their whole. Counts and amounts do, of a moment or of a year; what is a ratio, given for
 * each of something, a standard, an average, a place or a year does not. Unit and name count before the kind, which may be a guess.
 */
export function addsUp({ kind, unit, name }: Pick<Indicator, 'kind' | 'unit' | 'name'>): boolean {
  if (kind === 'standard' || kind === 'share' || kind === 'rank' || kind === 'event') return false
  const { ratio, per, base } = parseUnit(unit)
  if (ratio !== null || per.length > 0 || singleBases.test(base)) return false
  return !ratioName.test(name.normalize('NFKC').replace(/\s/gu, ''))
}

/** Units of what belongs to one thing or place: its age, its rank, its temperature. */
const singleBases = /^(?:岁|周岁|位次|名次|位|年|℃|度|倍|百分点|千分点|分|级)$/u

const ratioName =
  /率(?!先|领)|比重|占比|比例|(?:同比|环比|比上年)|标准(?!化|间|床|地名|件)|均(?!衡|等|匀)|^每|·每|增速|增幅|增长|指数|排名|位次|名次|密度|最高|最低|中位|单价|价格|倍数|系数|得分|评分|年龄|寿命/u
