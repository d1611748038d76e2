import type { Issue } from '../issue'

/** Findings that come in numbers, with the parameter in which they differ. */
const listed: ReadonlyMap<string, string> = new Map([
  ['template.literal-direction', 'words'],
  ['template.row-dropped', 'indicator'],
  ['template.series-dropped', 'indicator'],
  ['template.typed-number', 'number'],
  ['template.unit-unsaid', 'name'],
  ['derive.uncertain-input', 'indicator'],
  ['derive.chained-rates', 'indicator'],
  ['derive.remark-without-year', 'indicator'],
])

/** So many of one kind are still told one by one. */
const mostAlike = 3
/** So many are named before the others are counted. */
const mostNamed = 5

/** The findings with those of one kind, where there are many, told as one that names them; its place is that of the first. */
export function summarizeIssues(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, Issue[]>()
  for (const one of issues) {
    const key = keyOf(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const told = new Set<string>()
  return issues.flatMap((issue) => {
    const key = keyOf(issue)
    const group = key === null ? undefined : groups.get(key)
    if (key === null || group === undefined || group.length <= mostAlike) return [issue]
    if (told.has(key)) return []
    told.add(key)
    return [summary(issue, group)]
  })
}

/** Findings are alike when they differ in the listed parameter only; of literal words the filter differs as well. */
function keyOf({ code, parameters, severity }: Issue): string | null {
  const name = listed.get(code)
  if (name === undefined) return null
  const rest = Object.entries(parameters).filter(([key]) => key === 'caption' || key === 'status')
  return JSON.stringify([code, severity, rest])
}

function summary(first: Issue, group: readonly Issue[]): Issue {
  const parameters = Object.fromEntries(
    Object.keys(first.parameters).map((key) => {
      const values = [...new Set(group.map((issue) => String(issue.parameters[key] ?? '')))]
      return [key, key === listed.get(first.code) ? named(values, group.length) : values.slice(0, mostNamed).join('、')]
    }),
  )
  return { ...first, parameters }
}

function named(values: readonly string[], count: number): string {
  const shown = values.slice(0, mostNamed).join('、')
  return count > Math.min(values.length, mostNamed) ? `${shown}等${count}处` : shown
}
