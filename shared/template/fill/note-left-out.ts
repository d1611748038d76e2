import type { Issue } from '../../issue'
import type { DraftBlock } from './document-builder'

/** A note stands before what closes a report. */
const closing: readonly DraftBlock['tag'][] = ['signature', 'sign-off', 'attachments', 'page-break']

/**
 * A report with totals that some region is left out of says so in a note at its end: 注：低保对象（2023年）、养老床位（2023年）不含白石县。 `at` is where the
 * note stands, null where there is none.
 */
export function noteLeftOut(
  drafts: readonly DraftBlock[],
  issues: readonly Issue[],
): { readonly drafts: readonly DraftBlock[]; readonly at: number | null } {
  const totals = new Map<string, Set<string>>()
  for (const { parameters } of issues.flatMap(withCauses).filter(({ code }) => code === 'derive.total-without')) {
    const regions = String(parameters['regions'] ?? '')
    const own = totals.get(regions) ?? new Set<string>()
    own.add(String(parameters['indicator'] ?? ''))
    totals.set(regions, own)
  }
  if (totals.size === 0) return { drafts, at: null }
  const clauses = [...totals].map(([regions, names]) => `${[...names].join('、')}不含${regions}`)
  const at = drafts.findLastIndex(({ tag }) => !closing.includes(tag)) + 1
  const note: DraftBlock = { tag: 'note', runs: [{ tag: 'text', text: `注：${clauses.join('；')}。` }] }
  return { drafts: [...drafts.slice(0, at), note, ...drafts.slice(at)], at }
}

function withCauses(one: Issue): readonly Issue[] {
  return [one, ...(one.causes ?? []).flatMap(withCauses)]
}
