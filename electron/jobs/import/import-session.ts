import type { ImportPreview } from '../../../shared/api/contract'
import type { Acceptance } from '../../../shared/import/accept/accept'
import { acceptInto } from '../../../shared/import/accept/accept-into'
import { applyCorrections } from '../../../shared/import/table/apply-corrections'
import type { WorkbookGrid } from '../../../shared/sheet/cell-grid'
import { isComputed } from '../../../shared/checks/is-computed'
import { compare, type FigureDifference } from '../../../shared/import/accept/compare'
import { answersOf, correctionsFrom } from '../../../shared/import/accept/table-answers'
import type { TableCorrection } from '../../../shared/import/table/correction'
import { recognise } from '../../../shared/import/table/recognise'
import { unitConversion, type UnitConversion } from '../../../shared/import/read/unit/unit-conversion'
import { plainWorkbook, type RecognisedWorkbook } from '../../../shared/import/table/sheet-table'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { figureKey, indexDataset, type Dataset } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import type { Edit } from '../../../shared/project/edit'
import { datasetOfProject, type ImportRecord, type Project, type TableAnswer } from '../../../shared/project/project'
import type { Indicator } from '../../../shared/model/indicator'
import type { Part } from '../ports'
import { previewSheets } from './preview-sheets'

/** A workbook that was read and is being looked at. Nothing of it is in the project before its edits are. */
export class ImportSession {
  private readonly first: RecognisedWorkbook
  private recognised: RecognisedWorkbook
  private corrections: readonly TableCorrection[] = []
  /** Those that earlier imports of the project have answers for. */
  private offered: readonly TableCorrection[] = []
  /** What was made last of the tables as they are recognised now: who looks at the differences takes them in next. */
  private acceptance: { readonly indicators: string; readonly made: Acceptance } | null = null
  private compared: { readonly project: Project; readonly differences: readonly FigureDifference[] } | null = null

  constructor(
    readonly id: string,
    private readonly workbook: WorkbookGrid,
    progress: (part: Part) => void = () => undefined,
  ) {
    const { sheets } = workbook
    const order = new Map(sheets.map((sheet, at) => [sheet, at]))
    this.first = recognise(workbook, ({ view, read }) => {
      progress({ done: order.get(view.grid) ?? 0, total: sheets.length })
      return read
    })
    this.recognised = this.first
  }

  /** Looks up what was said about such tables when earlier workbooks were taken in. */
  offer(imports: readonly ImportRecord[], indicators: readonly Indicator[]): void {
    const known = new Set(indicators.map(({ id }) => id))
    this.offered = correctionsFrom(imports, known, this.workbook, this.first)
  }

  /** Corrections always speak of the tables as first recognised, so each call replaces the one before. */
  correct(corrections: readonly TableCorrection[], indicators: readonly Indicator[]): void {
    this.corrections = corrections
    this.recognised = applyCorrections(this.workbook, corrections, indicators)
    this.acceptance = null
    this.compared = null
  }

  preview(indicators: readonly Indicator[]): ImportPreview {
    return {
      id: this.id,
      file: this.workbook.file,
      sheets: previewSheets(this.workbook),
      recognised: plainWorkbook(this.recognised),
      offered: this.offered,
      issues: this.accepted(indicators).issues,
    }
  }

  /** What taking the workbook in would change, each converted number with its conversion. */
  compare(project: Project): readonly FigureDifference[] {
    const conversions = this.conversions(project.indicators)
    const differences = this.differences(project)
    if (conversions.size === 0) return differences
    return differences.map((difference): FigureDifference => {
      const { indicator, period, region } = difference.place
      const conversion = difference.after ? conversions.get(figureKey(indicator, period, region)) : undefined
      return conversion ? { ...difference, conversion } : difference
    })
  }

  /** By the key of the figure. Readings are made only where accepting told of a conversion. */
  private conversions(indicators: readonly Indicator[]): ReadonlyMap<string, UnitConversion> {
    const { issues, readings } = this.accepted(indicators)
    const conversions = new Map<string, UnitConversion>()
    if (!issues.some(({ code }) => code === 'import.unit-converted')) return conversions
    for (const reading of readings()) {
      const conversion = reading.agrees ? unitConversion(reading) : null
      if (conversion) conversions.set(figureKey(reading.indicator, reading.period, reading.region), conversion)
    }
    return conversions
  }

  private differences(project: Project): readonly FigureDifference[] {
    if (this.compared?.project === project) return this.compared.differences
    const { dataset } = this.accepted(project.indicators)
    const differences = compare(project, dataset, this.workbook.file, computedIn([dataset, datasetOfProject(project)]))
    this.compared = { project, differences }
    return differences
  }

  /** The edits that take in the figures with these keys, or all that are new or changed; none where nothing differs. */
  edits(project: Project, keys: readonly string[] | 'all', at: string, id: string): readonly Edit[] {
    const { dataset } = this.accepted(project.indicators)
    const chosen = keys === 'all' ? null : new Set(keys)
    const figures = this.differences(project).flatMap(({ place, kind, after }): readonly FigureEdit[] => {
      const isChosen = chosen
        ? kind !== 'same' && chosen.has(figureKey(place.indicator, place.period, place.region))
        : kind === 'new' || kind === 'changed'
      return isChosen ? [{ tag: 'figure', place, figure: after }] : []
    })
    return figures.length === 0
      ? []
      : [...importEdits(project, dataset, figures), record(this.workbook.file, figures, at, id, this.answers())]
  }

  private answers(): readonly TableAnswer[] {
    return answersOf(this.corrections, this.offered, this.workbook, this.first)
  }

  /** Which cell says which figure of a project with these indicators. */
  readings(indicators: readonly Indicator[]): readonly SourceReading[] {
    return this.accepted(indicators).readings()
  }

  private accepted(indicators: readonly Indicator[]): Acceptance {
    // Each question brings a copy of its own, from another thread.
    const known = JSON.stringify(indicators)
    if (this.acceptance?.indicators === known) return this.acceptance.made
    const made = acceptInto(this.recognised, indicators)
    this.acceptance = { indicators: known, made }
    return made
  }
}

/** Whether a figure is computed by a formula in one of the datasets, which are indexed only if any indicator has one. */
function computedIn(datasets: readonly Dataset[]): (figure: Figure) => boolean {
  if (!datasets.some(({ indicators }) => indicators.some(({ formula }) => formula))) return () => false
  const indexes = datasets.map(indexDataset)
  return (figure) => indexes.some((index) => isComputed(index, figure))
}

type FigureEdit = Extract<Edit, { readonly tag: 'figure' }>

/** Figures with the indicators, regions and years that they need and the project lacks. */
export function importEdits(project: Project, dataset: Dataset, figures: readonly FigureEdit[]): readonly Edit[] {
  const taken = figures.filter(({ figure }) => figure !== null)
  const indicators = new Set(taken.map(({ place }) => place.indicator))
  const regions = new Set(taken.map(({ place }) => place.region))
  const years = new Set(taken.flatMap(({ place: { period } }) => (period.tag === 'year' ? [period.year] : [])))
  const isNew = (known: readonly { readonly id: string }[]): ((item: { readonly id: string }) => boolean) => {
    const ids = new Set(known.map(({ id }) => id))
    return ({ id }) => !ids.has(id)
  }
  return [
    ...dataset.indicators
      .filter(({ id }) => indicators.has(id))
      .filter(isNew(project.indicators))
      .map((indicator, at): Edit => {
        const { id, partOf } = indicator
        // A whole of which nothing is taken in is not known to the project.
        const isKnown = partOf === null || indicators.has(partOf) || project.indicators.some((own) => own.id === partOf)
        const added = isKnown ? indicator : { ...indicator, partOf: null }
        return { tag: 'indicator', id, indicator: added, position: project.indicators.length + at }
      }),
    ...dataset.regions
      .filter(({ id }) => regions.has(id))
      .filter(isNew(project.regions))
      .map((region, at): Edit => ({ tag: 'region', id: region.id, region, position: project.regions.length + at })),
    ...[...years]
      .filter((year) => !project.years.includes(year))
      .sort((year, other) => year - other)
      .map((year): Edit => ({ tag: 'year', year, isThere: true })),
    ...firstReportYear(project, taken),
    ...figures,
  ]
}

/** The first data of a project set its report year: the newest year that has a number. */
function firstReportYear(project: Project, taken: readonly FigureEdit[]): readonly Edit[] {
  const years = taken.flatMap(({ place: { period }, figure }) =>
    period.tag === 'year' && figure?.value.tag === 'number' ? [period.year] : [],
  )
  if (project.figures.length > 0 || years.length === 0) return []
  const year = years.reduce((latest, year) => Math.max(latest, year))
  return year === project.report.year ? [] : [{ tag: 'report', report: { ...project.report, year } }]
}

export function record(
  file: string,
  figures: readonly FigureEdit[],
  at: string,
  id: string,
  answers: readonly TableAnswer[] = [],
): Edit {
  const kept = answers.length > 0 ? { answers } : {}
  return { tag: 'import', id, record: { id, file, at, figures: figures.length, ...kept } }
}
