import type { ReportDocument } from '../../report/document'
import { allSeries } from '../chart/second-axis'
import type { StyleProfile } from '../style/style-profile'
import { comparePages } from './compare-pages'
import { compareUnits } from './compare-units'
import { coverUnits, expectedGroups, laidOutGroups, squeeze } from './expected-units'
import type { Disagreement, ExportedChart, ExportedFigure, ExportedReport } from './exported-report'
import { LocatedText } from './located-text'

type Difference = Omit<Disagreement, 'format'>

/**
 * What the files of a report say otherwise than the report itself, which is what the preview shows: every text in order,
 * every figure by its number, and the values under every chart. Nothing is rounded or skipped; an empty list means that all
 * of them tell the same.
 */
export function compareExports(
  document: ReportDocument,
  profile: StyleProfile,
  exported: readonly ExportedReport[],
): readonly Disagreement[] {
  return exported.flatMap((report) => {
    const differences =
      report.format === 'pdf' ? comparePages(report.pages, document, profile) : compareParts(report, document, profile)
    return differences.map((difference): Disagreement => ({ format: report.format, ...difference }))
  })
}

function compareParts(
  report: Exclude<ExportedReport, { readonly format: 'pdf' }>,
  document: ReportDocument,
  profile: StyleProfile,
): readonly Difference[] {
  const units =
    report.format === 'docx'
      ? [...coverUnits(document, profile, 'down'), ...laidOutGroups(document, profile).flatMap((group) => group.units)]
      : expectedGroups(document).flatMap((group) => group.units)
  const difference = compareUnits(units, LocatedText.of(report.texts))
  return [
    ...(difference === null ? [] : [difference]),
    ...compareFigures(report.figures, document),
    ...compareCharts(report.charts, document),
  ]
}

function compareFigures(figures: readonly ExportedFigure[], document: ReportDocument): readonly Difference[] {
  const known = new Map(document.figures.map((figure) => [figure.id, figure]))
  return figures.flatMap(({ id, where, text, value }): readonly Difference[] => {
    const figure = known.get(id)
    if (figure === undefined) return [{ where, figure: id, expected: '', found: text }]
    if (squeeze(figure.text) !== squeeze(text)) return [{ where, figure: id, expected: figure.text, found: text }]
    if (value === null || value === figure.value) return []
    return [{ where, figure: id, expected: String(figure.value ?? ''), found: String(value) }]
  })
}

function compareCharts(charts: readonly ExportedChart[], document: ReportDocument): readonly Difference[] {
  const blocks = document.blocks.filter((block) => block.tag === 'chart')
  return blocks.flatMap((block, at): readonly Difference[] => {
    const number = `图${at + 1}`
    const chart = charts[at]
    if (chart === undefined) return [{ where: number, figure: null, expected: block.caption, found: '' }]
    const where = `${chart.where} ${number}`
    return allSeries(block).flatMap((series, index): readonly Difference[] => {
      const drawn = chart.series[index]
      const names: Difference[] =
        drawn?.name === series.name ? [] : [{ where, figure: null, expected: series.name, found: drawn?.name ?? '' }]
      const points = block.categories.flatMap((category, place): readonly Difference[] => {
        const point = series.points[place]
        const value = point?.value ?? null
        const shown = drawn?.values[place] ?? null
        if (value === shown && chart.categories[place] === category) return []
        return [
          {
            where,
            figure: point?.figure ?? null,
            expected: `${category} ${value ?? '—'}`,
            found: `${chart.categories[place] ?? ''} ${shown ?? '—'}`,
          },
        ]
      })
      return [...names, ...points]
    })
  })
}
