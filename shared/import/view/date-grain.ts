/** What the dates of a sheet that show a day stand for, judged over all of them; null when for single days. */
export type DateGrain = 'year' | 'month' | null

/** Dates that are all the first or all the last day of years stand for years; of months, for months. */
export function readDateGrain(dates: readonly { readonly month: number; readonly day: number }[]): DateGrain {
  if (dates.length === 0) return null
  const all = (test: (month: number, day: number) => boolean): boolean =>
    dates.every(({ month, day }) => test(month, day))
  if (all((month, day) => month === 1 && day === 1) || all((month, day) => month === 12 && day === 31)) return 'year'
  const isMonthly = all((_, day) => day === 1) || all((_, day) => day >= 28)
  return isMonthly && new Set(dates.map(({ month }) => month)).size > 1 ? 'month' : null
}
