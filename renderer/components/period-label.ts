import { formatPeriod, periodKey, type Period } from '../../shared/model/period'
import type { Locale } from '../../shared/text/message'

/** A period as the window names it: as the report does in Chinese, "2018", "2021Q4", "2023-05" in English. */
export function periodLabel(period: Period, locale: Locale): string {
  return locale === 'en' ? periodKey(period) : formatPeriod(period)
}
