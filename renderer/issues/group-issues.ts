import type { Issue, Severity } from '../../shared/issue'
import { formatRule } from '../../shared/text/issue-rules'

/** Issues of one cause: said once, with everything it touches. */
export type IssueGroup =
  /** An indicator without figures that the report needs. */
  | {
      readonly tag: 'missing'
      readonly severity: Severity
      readonly indicator: string
      /** The periods without a figure, in words; "" where no issue names them. */
      readonly periods: string
      readonly issues: readonly Issue[]
    }
  /** Headings, paragraphs, tables and charts that go because what stood in them is gone. */
  | { readonly tag: 'consequence'; readonly severity: Severity; readonly issues: readonly Issue[] }
  /** A rule that is broken in one place or more. */
  | { readonly tag: 'rule'; readonly severity: Severity; readonly issues: readonly Issue[] }
  /** Anything else, said by its own sentence; the same sentence is one issue. */
  | { readonly tag: 'other'; readonly severity: Severity; readonly issues: readonly Issue[] }

const consequences: ReadonlySet<string> = new Set([
  'template.heading-dropped',
  'template.paragraph-dropped',
  'template.table-dropped',
  'template.chart-dropped',
  'template.sentence-orphaned',
  'template.connective-dropped',
])

const lacking: ReadonlySet<string> = new Set([
  'check.needed-figures',
  'derive.missing-figure',
  'template.row-dropped',
  'template.series-dropped',
])

const order: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Groups issues by what they come from, so that a list counts what is to be done and not every sentence that it touches. A sentence
 * that lacks two indicators stands under both. What stops comes first, then in the order of the issues, consequences last.
 */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const missing = new Map<string, { readonly periods: string[]; readonly issues: Issue[] }>()
  const consequence: Issue[] = []
  const others = new Map<string, Issue[]>()
  const groups: (() => IssueGroup)[] = []
  for (const issue of issues) {
    const lacks = missingIndicators(issue)
    for (const [indicator, period] of lacks) {
      const known = missing.get(indicator) ?? { periods: [], issues: [] }
      if (!missing.has(indicator)) groups.push(() => missingGroup(indicator, known))
      missing.set(indicator, known)
      if (period !== '' && !known.periods.includes(period)) known.periods.push(period)
      known.issues.push(issue)
    }
    if (lacks.size > 0) continue
    if (consequences.has(issue.code)) {
      consequence.push(issue)
      continue
    }
    const rule = formatRule(issue, 'zh-CN')
    const key = JSON.stringify(
      rule === null ? [issue.code, issue.parameters, issue.causes ?? []] : [issue.severity, issue.code, rule],
    )
    const same = others.get(key)
    if (same) {
      same.push(issue)
      continue
    }
    const own = [issue]
    others.set(key, own)
    const tag = rule === null ? 'other' : 'rule'
    groups.push(() => ({ tag, severity: worst(own), issues: own }))
  }
  const all = groups.map((build) => build())
  if (consequence.length > 0) all.push({ tag: 'consequence', severity: 'info', issues: consequence })
  return order.flatMap((severity) => all.filter((group) => group.severity === severity))
}

function missingGroup(
  indicator: string,
  { periods, issues }: { readonly periods: readonly string[]; readonly issues: readonly Issue[] },
): IssueGroup {
  // What the report needs of the indicator is all of it; a sentence names what it needs itself, and the longest is the fullest.
  const needed = issues.find(({ code }) => code === 'check.needed-figures')?.parameters['periods']
  const told = periods.filter((period) => !periods.some((other) => other !== period && other.includes(period)))
  return {
    tag: 'missing',
    severity: worst(issues),
    indicator,
    periods: typeof needed === 'string' ? needed : told.join('、'),
    issues,
  }
}

/** The indicators that an issue comes from lacking, each with the periods in words. */
function missingIndicators({ code, parameters, causes }: Issue): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const { indicator, period, periods } = parameters
  if (typeof indicator === 'string' && lacking.has(code)) {
    const when = period ?? periods
    found.set(indicator, typeof when === 'string' ? when : '')
  }
  for (const cause of causes ?? []) {
    for (const [name, when] of missingIndicators(cause)) found.set(name, when === '' ? (found.get(name) ?? '') : when)
  }
  return found
}

/** What a group is known by as long as nothing about it changes: set aside, it comes back when a figure or a place of it does. */
export function groupKey(group: IssueGroup): string {
  const about = group.issues.map(({ code, parameters }) => [code, parameters])
  return JSON.stringify([group.tag, group.tag === 'missing' ? [group.indicator, group.periods] : about])
}

function worst(issues: readonly Issue[]): Severity {
  return order.find((severity) => issues.some((issue) => issue.severity === severity)) ?? 'info'
}
