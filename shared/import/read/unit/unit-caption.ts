import { cleanUnit, isUnit } from './is-unit'

/** The unit that a caption gives for a whole table or sheet: "单位：万吨", "计量单位: 人", "(万元)", "(in millions of dollars)". */
export function readUnitCaption(text: string): string | null {
  const clean = text
    .normalize('NFKC')
    .replace(/[\u00a0\u3000]/gu, ' ')
    .trim()
  const named = /(?:计量单位|計量單位|单位|單位|単位|단위|Units?)\s*[:：]\s*(.+?)\s*[)\]]?$/iu.exec(clean)
  if (named) {
    const candidate = (named[1] ?? '').split(/\s{2,}|[;；]/u)[0]?.trim() ?? ''
    const plain = candidate.replace(/[（(].*$/u, '').trim()
    return isUnit(candidate) ? cleanUnit(candidate) : isUnit(plain) ? cleanUnit(plain) : null
  }
  const bracketed = /^[(（[]\s*(.+?)\s*[)）\]]$/u.exec(clean)?.[1]
  if (bracketed === undefined) return null
  if (isUnit(bracketed)) return cleanUnit(bracketed)
  const part = bracketed
    .split(/[;；]/u)
    .map((text) => text.trim())
    .find((text) => /^в процентах/iu.test(text) || isUnit(text))
  return part === undefined ? null : cleanUnit(part)
}

/** Whether a text says in which unit a table is, also where it names several or one that is not known. */
export function isUnitCaption(text: string): boolean {
  return (
    readUnitCaption(text) !== null ||
    /^[（(［[]?\s*(?:计量单位|計量單位|单位|單位|単位|단위|Units?)\s*[:：]/iu.test(text.normalize('NFKC').trim())
  )
}
