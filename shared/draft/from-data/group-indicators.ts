import type { Figures, KnownIndicator } from '../candidates/figures'

/** What one section of a report is made of. */
export interface IndicatorGroup {
  readonly heading: string
  readonly members: readonly GroupMember[]
}

/** An indicator with the row that holds its rate, which is told in its sentence and not again. */
export interface GroupMember {
  readonly known: KnownIndicator
  readonly rate: KnownIndicator | null
}

/**
 * The indicators that have a figure of the year, by the section that they are declared in or else the sheet that they stand on, in the
 * order of the workbook. Each is in one group once.
 */
export function groupIndicators(figures: Figures, year: number): readonly IndicatorGroup[] {
  const present = figures.indicators.filter((known) => figures.number(known, year) !== null)
  const rates = new Map(present.flatMap((known) => (known.rateOf === null ? [] : [[known.rateOf, known] as const])))
  const told = present.filter(
    ({ rateOf }) => rateOf === null || !present.some(({ indicator }) => indicator.name === rateOf),
  )
  const groups = new Map<string, GroupMember[]>()
  for (const known of told) {
    const heading = known.indicator.section.at(-1) ?? (known.sheet === '' ? '主要指标' : known.sheet)
    const rate = rates.get(known.indicator.name) ?? null
    groups.set(heading, [...(groups.get(heading) ?? []), { known, rate: rate === known ? null : rate }])
  }
  return [...groups].map(([heading, members]) => ({ heading, members }))
}
