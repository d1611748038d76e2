import type { Acceptance } from '../import/accept/accept'
import { acceptAllInto } from '../import/accept/accept-into'
import { compare } from '../import/accept/compare'
import type { Issue } from '../issue'
import { figureKey, type Dataset } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { yearPeriod, type Period } from '../model/period'
import type { Region } from '../model/region'
import type { Project } from '../project/project'
import { aboutFiles, type CollectedFile } from './about-files'
import { collectRegions, isOpenRegion } from './collect-regions'
import { disputedFigures, type Dispute, type DisputedFigures, type OnConflict } from './disputed-figures'
import { findDoubts } from './find-doubts'
import { otherForms } from './other-forms'
import { placeTables, type PlacedSubmission } from './place-tables'
import { settleCells, type SettledSubmission } from './settle-cells'
import type { Submission } from './submission'
import { withoutUnit, type UnclearUnits } from './without-unit'
import { yearOfFile } from './year-of-file'

/** What a person said about a collection. */
export interface CollectAnswers {
  readonly onConflict: OnConflict
  /** File → region. */
  readonly regions: ReadonlyMap<string, string>
  /** File → year of the figures that name none. */
  readonly years: ReadonlyMap<string, number>
  /** Label → the label that says the same. */
  readonly same: ReadonlyMap<string, string>
}

/** What workbooks of several regions give to a project. Nothing is in it before its figures are put there. */
export interface Collection {
  readonly files: readonly CollectedFile[]
  /** New and changed figures, with the indicators and regions that they need. */
  readonly figures: readonly Figure[]
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  /** Ids of regions of the project that stood for files of which it is known now whose they are. */
  readonly gone: readonly string[]
  readonly disputes: readonly Dispute[]
  readonly issues: readonly Issue[]
}

/**
 * Collects what several bureaus sent: whose each table is, of which year, which figures are the same in all of them. What is not sure is
 * left out and told with its file; of figures that are given differently none is taken unless it was said which one counts.
 */
export function collect(
  project: Project,
  submissions: readonly Submission[],
  given: CollectAnswers,
  /** Files that could not be read: by their names their regions are known to be missing. */
  unread: readonly string[] = [],
): Collection {
  const answers = answersByFile(given, submissions)
  const known = project.regions.filter(({ id }) => !isOpenRegion(id)).map(({ name }) => name)
  const { placed, senders } = placeTables(submissions, known, answers.regions, unread)
  const { settled, strange, accepted } = acceptPlaced(project, placed, answers)
  const readings = accepted.readings()
  const unclear = withoutUnit(readings, accepted.dataset.indicators)
  const disputed = disputedFigures(accepted, project, answers.onConflict)
  const dataset = { ...accepted.dataset, figures: chooseFigures(accepted.dataset, unclear, disputed) }
  const differences = compare(project, dataset, '')
  const { regions, ids, gone } = collectRegions(project, dataset, placed, senders)
  const names = new Map(accepted.dataset.indicators.map(({ id, name }) => [id, name]))
  const doubts = findDoubts({
    dataset,
    known,
    nameOf: (id) => names.get(id) ?? id,
    differences: compare(project, accepted.dataset, ''),
  })
  return {
    files: aboutFiles({ settled, strange, readings, unclear, differences, issues: accepted.issues }),
    figures: differences.flatMap(({ kind, after }) => {
      if (after === null || (kind !== 'new' && kind !== 'changed')) return []
      return [after.region === null ? after : { ...after, region: ids.get(after.region) ?? after.region }]
    }),
    indicators: dataset.indicators,
    regions,
    gone,
    disputes: disputed.disputes,
    issues: [...disputed.issues, ...doubts],
  }
}

/** Answers may name a file without its folders, as long as no other has that name. */
function answersByFile(answers: CollectAnswers, submissions: readonly Submission[]): CollectAnswers {
  const files = submissions.map(({ file }) => file)
  const resolve = <T>(given: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map(
      [...given].map(([name, answer]) => {
        const [only, ...others] = files.filter((file) => file === name || file.endsWith(`/${name}`))
        return [only !== undefined && others.length === 0 ? only : name, answer]
      }),
    )
  return { ...answers, regions: resolve(answers.regions), years: resolve(answers.years) }
}

/** The figures of all files whose form is known, matched with the project. */
function acceptPlaced(
  project: Project,
  placed: readonly PlacedSubmission[],
  answers: CollectAnswers,
): {
  readonly settled: readonly SettledSubmission[]
  readonly strange: ReadonlySet<string>
  readonly accepted: Acceptance
} {
  const labels = project.indicators.map(({ name }) => name)
  const periodOf = (file: string): Period | null => {
    const year = answers.years.get(file) ?? yearOfFile(file)
    return year === null ? null : yearPeriod(year)
  }
  const settled = settleCells(placed, labels, periodOf, answers.same)
  const strange = otherForms(settled, labels, new Set(answers.regions.keys()))
  const workbooks = settled
    .filter(({ file }) => !strange.has(file))
    .map(({ file, submission, tables }) => ({
      file,
      sheets: [{ name: '', tables: tables.map(({ table }) => table) }],
      issues: submission.recognised.issues,
    }))
  return { settled, strange, accepted: acceptAllInto(workbooks, project.indicators) }
}

/** The figures that are taken: not those whose unit is unclear, and of those that are given differently the chosen ones. */
function chooseFigures(
  { figures }: Dataset,
  unclear: UnclearUnits,
  { left, chosen }: DisputedFigures,
): readonly Figure[] {
  return figures
    .map((figure) => chosen.get(keyOf(figure)) ?? figure)
    .filter((figure) => !unclear.keys.has(keyOf(figure)) && !left.has(keyOf(figure)))
}

function keyOf({ indicator, period, region }: Figure): string {
  return figureKey(indicator, period, region)
}
