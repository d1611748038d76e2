import { constant } from '../../derive/arithmetic'
import type { Claim } from '../../report/document'
import { success, type Result } from '../../result'
import type { Term } from '../term'
import { textRun, type DraftRun, type FigureDraft, type PrintedRuns } from './draft-figure'
import { printTerm } from './print-term'

/** An indicator of a list with its filters put on. */
export interface ListedTerm {
  readonly name: string
  readonly term: Term
}

/**
 * Several indicators told together. Figures follow one another (1个、2个和3个); phrases are parted by the words the data choose:
 * 甲、乙分别上涨1.0%、2.0%，丙下跌3.0%，丁持平. Missing figures leave out the whole, as in any sentence.
 */
export function printList(terms: readonly ListedTerm[]): Result<PrintedRuns> {
  const told: { readonly name: string; readonly printed: PrintedRuns }[] = []
  for (const { name, term } of terms) {
    const printed = printTerm(term)
    if (!printed.ok) return printed
    told.push({ name, printed: printed.value })
  }
  const doubts = told.flatMap(({ printed }) => printed.doubts)
  if (terms.every(({ term }) => term.phrase === null)) {
    return success({ runs: enumerate(told.map(({ printed }) => printed.runs)), doubts })
  }
  const groups = new Map<string, { names: string[]; sizes: (readonly DraftRun[])[] }>()
  for (const { name, printed } of told) {
    const [lead, size] = splitLead(printed.runs)
    const group = groups.get(lead) ?? { names: [], sizes: [] }
    group.names.push(name)
    group.sizes.push(size)
    groups.set(lead, group)
  }
  const runs = [...groups].flatMap(([lead, { names, sizes }], at) => [
    textRun(`${at > 0 ? '，' : ''}${names.join('、')}`),
    ...groupRuns(lead, sizes),
  ])
  return success({ runs, doubts })
}

/** The words before the first digits, by which figures are put together; words such as 持平 are all lead. */
function splitLead(runs: readonly DraftRun[]): readonly [string, readonly DraftRun[]] {
  const [first, second] = runs
  if (first?.tag !== 'text') {
    return [first?.tag === 'figure' && first.draft.isWorded ? first.draft.text : '', runs]
  }
  if (second?.tag === 'figure' && second.draft.isWorded) return [`${first.text}${second.draft.text}`, runs]
  return [first.text, runs.slice(1)]
}

function groupRuns(lead: string, sizes: readonly (readonly DraftRun[])[]): readonly DraftRun[] {
  const [only = []] = sizes
  const isWorded = only.some((run) => run.tag === 'figure' && run.draft.isWorded)
  if (isWorded) {
    // The words are said once for all of them, so they stand while none of them has changed.
    const claims = sizes.flatMap((runs) => runs.flatMap((run) => (run.tag === 'figure' ? asItWas(run.draft) : [])))
    return [
      textRun(sizes.length > 1 ? '均' : ''),
      ...unphrased(only).map((run) => (run.tag === 'figure' ? { ...run, draft: { ...run.draft, claims } } : run)),
    ]
  }
  if (sizes.length === 1) return [textRun(lead), ...unphrased(only)]
  return [textRun(`分别${lead}`), ...enumerate(sizes.map(unphrased))]
}

function asItWas({ formula, value, text }: FigureDraft): readonly Claim[] {
  return value === null ? [] : [{ left: formula, relation: '=', right: constant(value), words: text }]
}

/** Words that stand once for several figures are no phrase of one of them: its own sign is what it claims from here on. */
function unphrased(runs: readonly DraftRun[]): readonly DraftRun[] {
  return runs.map((run) => (run.tag === 'figure' ? { ...run, draft: { ...run.draft, phrase: null } } : run))
}

function enumerate(items: readonly (readonly DraftRun[])[]): readonly DraftRun[] {
  return items.flatMap((item, at) => [...(at === 0 ? [] : [textRun(at === items.length - 1 ? '和' : '、')]), ...item])
}
