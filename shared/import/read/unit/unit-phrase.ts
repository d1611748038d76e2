import { cleanUnit, isUnit } from './is-unit'

const phrases = [
  /以([^,。;以]{1,10}?)[为為作](?:[计計]量)?[单單]位/gu,
  /(?:[计計]量)?[单單]位(?:[均都皆]|一律)?[为為是]:?([^,。;]{1,10})/gu,
  /[以按]([^,。;以按:]{1,8}?)[计計](?:算|量|价|價)?(?=[)。,;:]|$)/gu,
  /^(?:all )?(?:figures|amounts|values|data|expressed)(?: are)?(?: given| expressed)? in ([a-z][a-z $]{1,40}?)(?=[).,;:]|$)/giu,
]

/**
 * The unit that words give: 以万元为单位, 单位均为人, 按千元计, "figures are in thousands of dollars", and % for 占…的百分比. Null where
 * they give none; 年 and 月 (按年计算) say how, not in what is counted.
 */
export function readUnitPhrase(text: string): string | null {
  const folded = text.normalize('NFKC').replace(/["“”‘’「」《》]/gu, '')
  const compact = /[\u4e00-\u9fff]/u.test(folded) ? folded.replace(/\s/gu, '') : folded.trim()
  const units = phrases.flatMap((phrase) =>
    [...compact.matchAll(phrase)].flatMap(([, unit = '']) => {
      return isUnit(unit.trim()) && !/^[年月日天]$/u.test(unit.trim()) ? [cleanUnit(unit)] : []
    }),
  )
  const [only] = units
  // 金额以万元为单位，人数以人为单位: whose each is the words do not tell for sure.
  if (only !== undefined) return new Set(units).size === 1 ? only : null
  return /(?:百分比|百分率|百分数)(?:\(?%\)?)?:?$/u.test(compact) && compact.length <= 20 ? '%' : null
}
