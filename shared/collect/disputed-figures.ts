import type { Acceptance } from '../import/accept/accept'
import { compare } from '../import/accept/compare'
import { issue, type Issue, type IssueLocation } from '../issue'
import { figureKey, indexDataset } from '../model/dataset'
import type { Figure } from '../model/figure'
import { formatPeriod } from '../model/period'
import { datasetOfProject, type Project } from '../project/project'

/** Which of the values that differ counts: none before somebody was asked, the first sent, or the last. */
export type OnConflict = 'ask' | 'first' | 'last'

/** A figure that files, or a file and the project, give differently. */
export interface Dispute {
  readonly indicator: string
  readonly region: string | null
  readonly period: Figure['period']
  /** In the order in which they were sent; what the project has comes first. */
  readonly figures: readonly Figure[]
  /** Null where none was taken. */
  readonly chosen: Figure | null
}

export interface DisputedFigures {
  readonly disputes: readonly Dispute[]
  /** The keys of those that are not taken. */
  readonly left: ReadonlySet<string>
  readonly chosen: ReadonlyMap<string, Figure>
  readonly issues: readonly Issue[]
}

/** What is given differently, and what becomes of it. */
export function disputedFigures(accepted: Acceptance, project: Project, onConflict: OnConflict): DisputedFigures {
  const { dataset } = accepted
  const sent = new Map(accepted.disputed().map((figures) => [keyOf(figures[0] ?? missing()), figures]))
  const known = indexDataset(datasetOfProject(project))
  for (const { kind, before, after } of compare(project, dataset, '')) {
    if (kind !== 'changed' || !before || !after) continue
    const key = keyOf(after)
    sent.set(key, [before, ...(sent.get(key) ?? [after])])
  }
  const names = new Map(dataset.indicators.map(({ id, name }) => [id, name]))
  const disputes = [...sent.values()].map((given): Dispute => {
    const first = given[0] ?? missing()
    const before = known.figureAt(first.indicator, first.period, first.region)
    const figures = before && before !== first ? [before, ...given] : given
    const chosen = onConflict === 'ask' ? undefined : onConflict === 'first' ? figures[0] : figures.at(-1)
    const { indicator, region, period } = first
    return { indicator, region, period, figures, chosen: chosen ?? null }
  })
  return {
    disputes,
    left: new Set(disputes.flatMap((dispute) => (dispute.chosen === null ? [keyOf(dispute)] : []))),
    chosen: new Map(disputes.flatMap((dispute) => (dispute.chosen ? [[keyOf(dispute), dispute.chosen] as const] : []))),
    issues: disputes.map((dispute) => issueOf(dispute, names.get(dispute.indicator) ?? dispute.indicator)),
  }
}

function issueOf({ region, period, figures, chosen }: Dispute, name: string): Issue {
  const parameters = {
    indicator: `${region ?? ''}${name}`,
    period: formatPeriod(period),
    values: figures.map(describe).join('、'),
  }
  const place = placeOf(figures.at(-1))
  return chosen === null
    ? issue('error', 'collect.conflict', place, parameters)
    : issue('warning', 'collect.conflict-settled', place, { ...parameters, chosen: describe(chosen) })
}

function describe({ value, source }: Figure): string {
  const text = value.tag === 'number' ? String(value.number) : value.text
  return source ? `${text}（${source.file} › ${source.sheet} › ${source.cell}）` : text
}

function placeOf(figure: Figure | undefined): IssueLocation | null {
  const source = figure?.source
  return source ? { tag: 'cell', file: source.file, sheet: source.sheet, cell: source.cell } : null
}

function keyOf({ indicator, period, region }: Pick<Figure, 'indicator' | 'period' | 'region'>): string {
  return figureKey(indicator, period, region)
}

function missing(): never {
  throw new Error('a dispute about nothing')
}
