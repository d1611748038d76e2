import { acceptAllInto } from '../import/accept/accept-into'
import { compare } from '../import/accept/compare'
import type { Issue } from '../issue'
import { figureKey } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { yearPeriod } from '../model/period'
import type { Region } from '../model/region'
import type { Project } from '../project/project'
import { aboutFiles, type CollectedFile } from './about-files'
import { collectRegions, isOpenRegion } from './collect-regions'
import { disputedFigures, type Dispute, type OnConflict } from './disputes'
import { findDoubts } from './find-doubts'
import { otherForms } from './other-forms'
import { placeTables } from './place-tables'
import { settleCells } from './settle-cells'
import type { Submission } from './submission'
import { withoutUnit } from './without-unit'
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
  answers: CollectAnswers,
  /** Files that could not be read: by their names their regions are known to be missing. */
  unread: readonly string[] = [],
): Collection {
  const knownRegions = project.regions.filter(({ id }) => !isOpenRegion(id)).map(({ name }) => name)
  const { placed, senders } = placeTables(submissions, knownRegions, answers.regions, unread)
  const knownLabels = project.indicators.map(({ name }) => name)
  const periodOf = (file: string) => {
    const year = answers.years.get(file) ?? yearOfFile(file)
    return year === null ? null : yearPeriod(year)
  }
  const settled = settleCells(placed, knownLabels, periodOf, answers.same)
  const strange = otherForms(settled, knownLabels, new Set(answers.regions.keys()))
  const taken = settled.filter(({ file }) => !strange.has(file))
  const accepted = acceptAllInto(
    taken.map(({ file, submission, tables }) => ({
      file,
      sheets: [{ name: '', tables: tables.map(({ table }) => table) }],
      issues: submission.recognised.issues,
    })),
    project.indicators,
  )
  const readings = accepted.readings()
  const unclear = withoutUnit(readings, accepted.dataset.indicators)
  const disputed = disputedFigures(accepted, project, answers.onConflict)
  const isOut = (figure: Figure): boolean => {
    const key = keyOf(figure)
    return unclear.keys.has(key) || disputed.left.has(key)
  }
  const chosen = accepted.dataset.figures.map((figure) => disputed.chosen.get(keyOf(figure)) ?? figure)
  const dataset = { ...accepted.dataset, figures: chosen.filter((figure) => !isOut(figure)) }
  const differences = compare(project, dataset, '')
  const figures = differences.flatMap(({ kind, after }) => (after && (kind === 'new' || kind === 'changed') ? [after] : []))
  const { regions, ids, gone } = collectRegions(project, dataset, placed, senders)
  const own = (figure: Figure): Figure => {
    const region = figure.region === null ? null : (ids.get(figure.region) ?? figure.region)
    return region === figure.region ? figure : { ...figure, region }
  }
  const names = new Map(accepted.dataset.indicators.map(({ id, name }) => [id, name]))
  return {
    files: aboutFiles({ settled, strange, readings, unclear, differences, issues: accepted.issues }),
    figures: figures.map(own),
    indicators: dataset.indicators,
    regions,
    gone,
    disputes: disputed.disputes,
    issues: [
      ...disputed.issues,
      ...findDoubts({ dataset, known: knownRegions, nameOf: (id) => names.get(id) ?? id }),
    ],
  }
}

function keyOf({ indicator, period, region }: Figure): string {
  return figureKey(indicator, period, region)
}
