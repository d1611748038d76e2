import type { Issue } from '../../issue'
import { formatPeriods, yearPeriod } from '../../model/period'

/** Each cause once, and the missing years of one indicator as one cause: "缺少孤儿2021—2022年的数据". */
export function mergeCauses(causes: readonly Issue[]): readonly Issue[] {
  const merged = new Map<string, { readonly first: Issue; readonly years: number[] }>()
  for (const cause of causes) {
    const year = missingYear(cause)
    const key = year === null ? JSON.stringify(cause) : `missing ${String(cause.parameters['indicator'])}`
    const known = merged.get(key)
    if (!known) merged.set(key, { first: cause, years: year === null ? [] : [year] })
    else if (year !== null && !known.years.includes(year)) known.years.push(year)
  }
  return [...merged.values()].map(({ first, years }) =>
    years.length < 2
      ? first
      : { ...first, parameters: { ...first.parameters, period: formatPeriods(years.map(yearPeriod)) } },
  )
}

/** The calendar year of a missing yearly figure; null for any other cause. */
function missingYear({ code, parameters }: Issue): number | null {
  if (code !== 'derive.missing-figure') return null
  const year = /^(\d{4})年$/u.exec(String(parameters['period']))?.[1]
  return year === undefined ? null : Number(year)
}
