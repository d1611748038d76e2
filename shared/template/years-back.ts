import { chineseNumeral } from '../model/chinese-numeral'

/** So many years back a name may lead. */
const furthest = 30

const numerals: ReadonlyMap<string, number> = new Map([
  ['两', 2],
  ...Array.from({ length: furthest }, (_, at): [string, number] => [chineseNumeral(at + 1), at + 1]),
])

/** How many years before the report's a name of a year leads: 三年前 gives 3, 10年前 gives 10; null for any other name. */
export function yearsBack(name: string): number | null {
  const written = /^(.+)年前$/u.exec(name)?.[1]
  if (written === undefined) return null
  const count = /^\d{1,2}$/u.test(written) ? Number(written) : (numerals.get(written) ?? 0)
  return count >= 1 && count <= furthest ? count : null
}
