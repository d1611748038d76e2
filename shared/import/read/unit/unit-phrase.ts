import { cleanUnit, isUnit } from './is-unit'

const phrases = [
  /以([^,。;以]{1,10}?)[为為作](?:[计計]量)?[单單]位/u,
  /(?:[计計]量)?[单單]位(?:[均都皆]|一律)?[为為是]:?([^,。;]{1,10})/u,
  /[以按]([^,。;以按:]{1,8}?)[计計](?:算|量|价|價)?(?=[)。,;:]|$)/u,
  /^(?:all )?(?:figures|amounts|values|data|expressed)(?: are)?(?: given| expressed)? in ([a-z][a-z $]{1,40}?)(?=[).,;:]|$)/iu,
]

/**
 * The unit that words give: 以万元为单位, 单位均为人, 按千元计, "figures are in thousands of dollars", and % for 占…的百分比. Null where
 * they give none; 年 and 月 (按年计算) say how, not in what is counted.
 */
export function readUnitPhrase(text: string): string | null {
  const folded = text.normalize('NFKC').replace(/["“”‘’「」《》]/gu, '')
  const compact = /[\u4e00-\u9fff]/u.test(folded) ? folded.replace(/\s/gu, '') : folded.trim()
  for (const phrase of phrases) {
    const unit = phrase.exec(compact)?.[1]?.trim()
    if (unit !== undefined && isUnit(unit) && !/^[年月日天]$/u.test(unit)) return cleanUnit(unit)
  }
  return /(?:百分比|百分率|百分数)(?:\(?%\)?)?:?$/u.test(compact) && compact.length <= 20 ? '%' : null
}
