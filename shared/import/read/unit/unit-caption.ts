import { cleanUnit, isLikelyUnit, isUnit } from './is-unit'
import { readUnitPhrase } from './unit-phrase'

/** The unit that a caption gives for a whole table or sheet: "单位：万吨", "计量单位: 人", "(万元)", "(in millions of dollars)". */
export function readUnitCaption(text: string): string | null {
  const clean = text
    .normalize('NFKC')
    .replace(/[\u00a0\u3000]/gu, ' ')
    .trim()
  if (isBehindTitle(clean)) return null
  const named = /(?:计量单位|計量單位|单位|單位|単位|단위|Units?)\s*[:：]\s*(.+?)\s*[)\]]?$/iu.exec(clean)
  if (named) {
    const candidate = (named[1] ?? '').split(/\s{2,}|[;；]/u)[0]?.trim() ?? ''
    const plain = candidate.replace(/[（(].*$/u, '').trim()
    const unit = [candidate, plain].find((text) => isUnit(text) || (isOwnCaption(clean) && isUnknownUnit(text)))
    return unit === undefined ? null : cleanUnit(unit)
  }
  const bracketed = /^[(（[]\s*(.+?)\s*[)）\]]$/u.exec(clean)?.[1]
  if (bracketed === undefined) return /^[^(（]*$/u.test(clean) || /[。]/u.test(clean) ? sentenceUnit(clean) : null
  if (isLikelyUnit(bracketed)) return cleanUnit(bracketed)
  const part = bracketed
    .split(/[;；]/u)
    .map((text) => text.trim())
    .find((text) => /^в процентах/iu.test(text) || isUnit(text))
  return part === undefined ? null : cleanUnit(part)
}

/** 单位： at the very beginning; 填报单位： is another one. */
function isOwnCaption(text: string): boolean {
  return /^[([（［]?\s*(?:计量单位|計量單位|单位|單位|単位)\s*[:：]/u.test(text)
}

/** Behind 单位： any short word is a unit that does not name an office, which is 单位 as well. */
function isUnknownUnit(text: string): boolean {
  return (
    isLikelyUnit(text) ||
    (/^[\u4e00-\u9fff]{1,4}$/u.test(text) && !/[局厅廳委部科室心院所站镇乡道司校会社村县市区省处處办府]$/u.test(text))
  )
}

/** 表中金额均以万元为单位。 — a sentence about units, not a name that ends in one. */
function sentenceUnit(text: string): string | null {
  if (/[:：]$/u.test(text)) return null
  return /[单單]位|[以按].{1,10}[计計]|\bin\b/iu.test(text) ? readUnitPhrase(text) : null
}

/** 2023年各县养老情况（单位：人）, 2023年度 单位：万元: a title, or the year of one, shares the cell with the unit. */
function isBehindTitle(text: string): boolean {
  const before = /^(.+?)[\s([（【]+(?:计量单位|計量單位|单位|單位|単位)\s*[:：]/u.exec(text)?.[1]?.trim() ?? ''
  if (/[:：]|^[附续續]?表/u.test(before)) return false
  return /(?<!\d)\d{4}\s*年/u.test(before) || (before.match(/[\u4e00-\u9fff]/gu) ?? []).length >= 4
}

/** Whether a text says in which unit a table is, also where it names several or one that is not known. */
export function isUnitCaption(text: string): boolean {
  return (
    readUnitCaption(text) !== null ||
    /^[（(［[]?\s*(?:计量单位|計量單位|单位|單位|単位|단위|Units?)\s*[:：]/iu.test(text.normalize('NFKC').trim())
  )
}
