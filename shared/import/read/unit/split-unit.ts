import { cleanUnit, isLikelyUnit, isUnit } from './is-unit'
import { readUnitPhrase } from './unit-phrase'

/** A name, and the unit that stood behind it; null where none did. */
export interface LabelWithUnit {
  readonly label: string
  readonly unit: string | null
}

/**
 * Takes the unit out of a name: "农药使用量(吨)", "有效灌溉面积(江西省:年)/公顷", "机收面积\n(千公顷)", "财政支出，亿元",
 * "Crude death rate - per thousand persons". A bracket that holds no unit stays in the name.
 */
export function splitUnit(name: string): LabelWithUnit {
  // Folding would turn the footnote mark of 北京① into a digit of the name.
  const text = name.replace(/[^①-⑳¹²³⁰⁴-⁹]+/gu, (part) => part.normalize('NFKC')).trim()
  return (
    splitBracket(text) ??
    splitUnderscore(text) ??
    splitCaption(text) ??
    splitSign(text) ??
    splitTail(text) ?? { label: text, unit: headingUnit(text) }
  )
}

/** The first bracket behind a name that holds a unit, alone or among other words: (单位：吨), (含兼职，人). */
function splitBracket(text: string): LabelWithUnit | null {
  for (const bracket of text.matchAll(/\s*[([【]([^()[\]【】]{1,60})[)\]】]/gu)) {
    const own = (bracket[1] ?? '').replace(/^(?:单位|單位|unit)\s*[:：]\s*/iu, '').trim()
    const parts = [own, ...own.split(/[,，;；]/u).map((part) => part.trim())]
    const isLast = bracket.index + bracket[0].length === text.length
    const unit =
      parts.find(isUnit) ??
      (isLast && isLikelyUnit(own) ? own : null) ??
      (/[单單]位|[计計]/u.test(own) ? readUnitPhrase(own) : null)
    if (bracket.index === 0 || unit === null) continue
    const label = text.slice(0, bracket.index) + text.slice(bracket.index + bracket[0].length)
    return { label: label.trim(), unit: cleanUnit(unit) }
  }
  return null
}

function splitSign(text: string): LabelWithUnit | null {
  const [, label, unit] = /^(.*[^\d\s(（])\s*([%‰])$/u.exec(text) ?? []
  return label === undefined || unit === undefined ? null : { label, unit }
}

/** A caption of the unit behind a name: 2023年度救助情况  单位：人. */
function splitCaption(text: string): LabelWithUnit | null {
  const [, label, unit = ''] = /^(.+?)\s+(?:[计計]量)?[单單]位\s*[:：]\s*(\S+)$/u.exec(text) ?? []
  return label !== undefined && isUnit(unit) ? { label: label.trim(), unit: cleanUnit(unit) } : null
}

/** A unit behind a stroke, a comma or a dash. */
function splitTail(text: string): LabelWithUnit | null {
  const [, label = '', unit = ''] = /^(.+?)(?:\s*\/\s*|\s*[,，]\s*|\s+[-–—]\s+)([^/,，]+)$/u.exec(text) ?? []
  // "Korea, Dem. People's Rep." ends in no unit: English units behind a comma begin small.
  if (!isUnit(unit) || /^\d/u.test(unit) || /^[A-Z]/u.test(unit.trim())) return null
  // "人/万人" is a unit itself and "男/女" is none: only a name of some length has a unit behind its stroke.
  return label.length > 2 ? { label: label.trim(), unit: cleanUnit(unit) } : null
}

/** 供养支出_万元, as databases name their columns. */
function splitUnderscore(text: string): LabelWithUnit | null {
  const [, label, unit = ''] = /^(.*[\u4e00-\u9fff].*)_([^_]+)$/u.exec(text) ?? []
  return label !== undefined && isLikelyUnit(unit) ? { label: label.trim(), unit: cleanUnit(unit) } : null
}

/** 以万元计：, 占支出的百分比： — a heading that gives the unit of the rows below it and stays their name. */
function headingUnit(text: string): string | null {
  return /[:：]$/u.test(text) ? readUnitPhrase(text) : null
}
