import { changedList } from '../../../shared/list'
import type { Figure } from '../../../shared/model/figure'
import type { Indicator } from '../../../shared/model/indicator'
import type { Project } from '../../../shared/project/project'
import { periodFields, valueFields, type InspectedFigure, type InspectReport } from './inspect-workbook'

/** What a project holds, in the form in which a workbook is inspected: no tables, and figures with the cells they came from. */
export function inspectProject({ indicators, regions, figures }: Project, file: string): InspectReport {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]))
  return {
    file,
    sheets: [],
    figures: changedList(figures, (figure) =>
      inspectFigure(figure, byId.get(figure.indicator), regionNames.get(figure.region ?? '') ?? null),
    ),
    issues: [],
  }
}

/** What stands in a project was accepted by its user, and so is sure. */
function inspectFigure(figure: Figure, indicator: Indicator | undefined, region: string | null): InspectedFigure {
  const { source } = figure
  const raw = source?.raw ?? ''
  return {
    sheet: source?.sheet ?? '',
    cell: source?.cell ?? '',
    ...valueFields(figure.value, figure.qualifier, raw),
    ...periodFields(figure.period),
    indicator: indicator?.name ?? figure.indicator,
    region,
    labels: indicator?.section ?? [],
    unit: indicator?.unit ?? null,
    status: figure.status,
    note: figure.note,
    raw,
    confidence: 'sure',
    reasons: [],
  }
}
