import type { Figure } from './figure'
import type { DefinitionBreak } from './indicator'

/** What the remarks on a series say of changes of its definition 口径. */
export interface RemarkBreaks {
  readonly breaks: readonly DefinitionBreak[]
  /** Remarks of a change that give no year and stand on every figure alike: what may be compared nobody can tell from them. */
  readonly withoutYear: readonly string[]
}

const nothing: RemarkBreaks = { breaks: [], withoutYear: [] }
const known = new WeakMap<readonly Figure[], Map<string | null, RemarkBreaks>>()

/** A note that figures are counted otherwise from some year on: "2014年起口径调整". */
export function speaksOfBreak(note: string): boolean {
  if (/口径(?:一致|相同|不变|未变|可比|没有变)|可比口径|同口径|未作(?:机械)?调整/u.test(note)) return false
  return /口径(?:调整|变化|变更|改变|不同|有所|有变|扩大|缩小|修订)|(?:调整|变更|改变|扩大|缩小)(?:了)?(?:(?:统计)?(?:口径|范围)|统计标准)|(?:统计)?(?:口径|范围).{0,6}(?:调整|变化|变更|扩大|缩小)|区划调整|不可比|break in (?:time )?series|not comparable/iu.test(
    note,
  )
}

/** The changes of definition that the remarks on a region's figures of one indicator tell; the same list gives the same object. */
export function remarkBreaks(figures: readonly Figure[], region: string | null): RemarkBreaks {
  const byRegion = known.get(figures) ?? new Map<string | null, RemarkBreaks>()
  known.set(figures, byRegion)
  const before = byRegion.get(region)
  if (before) return before
  const found = figures.some(({ note }) => note !== null && speaksOfBreak(note))
    ? readRemarks(figures, region)
    : nothing
  byRegion.set(region, found)
  return found
}

function readRemarks(figures: readonly Figure[], region: string | null): RemarkBreaks {
  const series = figures
    .flatMap((figure) =>
      figure.region === region && figure.period.tag === 'year' ? [{ year: figure.period.year, note: figure.note }] : [],
    )
    .sort((entry, other) => entry.year - other.year)
  const breaks = new Map<number, DefinitionBreak>()
  const withoutYear = new Set<string>()
  for (const [at, { year, note }] of series.entries()) {
    if (note === null || !speaksOfBreak(note)) continue
    const named = yearsNamed(note)
    for (const from of named) breaks.set(from, { year: from, note })
    if (named.length > 0) continue
    if (series.every((other) => other.note === note)) withoutYear.add(note)
    // The remark on a year after one that has none: from here on it is counted otherwise.
    else if (series[at - 1]?.note !== note) breaks.set(year, { year, note })
  }
  return { breaks: [...breaks.values()], withoutYear: [...withoutYear] }
}

/** The years in which the new definition holds first: 2014年起 2014, 2013年及以前 2014; 2014年后 may mean that year or the next. */
function yearsNamed(note: string): readonly number[] {
  return [...note.matchAll(/(?<!\d)((?:19|20)\d{2})年?(及以前|及之前|以后|之后|后)?/gu)].flatMap(
    ([, year, bound = '']) => {
      const named = Number(year)
      if (bound.startsWith('及')) return [named + 1]
      return bound === '' ? [named] : [named, named + 1]
    },
  )
}
