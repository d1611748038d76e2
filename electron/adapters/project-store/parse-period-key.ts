import type { Period } from '../../../shared/model/period'
import { periodSchema } from '../../../shared/project/edit-schema'

/** The inverse of `periodKey`; null for what is none. */
export function parsePeriodKey(key: string): Period | null {
  if (key === 'total') return { tag: 'total' }
  const found = /^(?<year>\d{4})(?:H(?<half>\d)|Q(?<quarter>\d)|-(?<month>\d{2})|~(?<to>\d{4}))?$/u.exec(key)?.groups
  if (!found) return null
  const year = Number(found['year'])
  const parsed = periodSchema.safeParse(
    found['half'] !== undefined
      ? { tag: 'half', year, half: Number(found['half']) }
      : found['quarter'] !== undefined
        ? { tag: 'quarter', year, quarter: Number(found['quarter']) }
        : found['month'] !== undefined
          ? { tag: 'month', year, month: Number(found['month']) }
          : found['to'] !== undefined
            ? { tag: 'span', from: year, to: Number(found['to']) }
            : { tag: 'year', year },
  )
  return parsed.success ? parsed.data : null
}
