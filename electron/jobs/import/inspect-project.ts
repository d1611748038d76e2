import { enteredInputs } from '../../../shared/derive/entered-inputs'
import { inputQuantity, totalOfRegions } from '../../../shared/derive/input-quantity'
import type { Quantity } from '../../../shared/derive/quantity'
import { regionsOfTotal } from '../../../shared/derive/region-total'
import { changedList, joinedList } from '../../../shared/list'
import { indexDataset } from '../../../shared/model/dataset'
import type { Figure, FigureValue } from '../../../shared/model/figure'
import type { Indicator } from '../../../shared/model/indicator'
import { periodKey } from '../../../shared/model/period'
import { datasetOfProject, type Project } from '../../../shared/project/project'
import { formatIssue } from '../../../shared/text/messages'
import { periodFields, valueFields, type InspectedFigure, type InspectReport } from './inspect-workbook'

/** What a project holds, in the form in which a workbook is inspected: no tables, and figures with the cells they came from. */
export function inspectProject(project: Project, file: string): InspectReport {
  const { indicators, regions, figures } = project
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]))
  return {
    file,
    sheets: [],
    figures: joinedList([
      changedList(figures, (figure) =>
        inspectFigure(figure, byId.get(figure.indicator), regionNames.get(figure.region ?? '') ?? null),
      ),
      computedFigures(project),
    ]),
    issues: [],
  }
}

/** What is computed: the totals of regions, whatever was entered for the whole, and derived indicators. */
function computedFigures(project: Project): readonly InspectedFigure[] {
  const index = indexDataset(datasetOfProject(project))
  const wholes = [null, ...project.regions.map(({ id }) => id)].filter(
    (whole) => regionsOfTotal(project, whole).length > 0,
  )
  const names = new Map(project.regions.map(({ id, name }) => [id, name]))
  return project.indicators.flatMap((indicator) => {
    const inputs = indicator.formula === null ? [indicator.id] : enteredInputs(indicator, index)
    const periods = new Map(
      inputs.flatMap((id) => index.figuresOf(id)).map(({ period }) => [periodKey(period), period]),
    )
    const places = indicator.formula === null ? wholes : [...new Set([null, ...project.regions.map(({ id }) => id)])]
    return places.flatMap((region) =>
      [...periods.values()].flatMap((period) => {
        const quantity =
          indicator.formula === null
            ? totalOfRegions(index, indicator, period, region)
            : inputQuantity(index, indicator, period, region)
        const isNothing = quantity === null || (indicator.formula !== null && quantity.outcome.tag === 'none')
        return isNothing ? [] : [inspectQuantity(quantity, region === null ? null : (names.get(region) ?? region))]
      }),
    )
  })
}

/** A total that lacks a region is missing, and its note says what is missing. */
function inspectQuantity(quantity: Quantity, region: string | null): InspectedFigure {
  const { outcome, period, indicator, status, doubts, qualifier } = quantity
  const value: FigureValue =
    outcome.tag === 'number'
      ? { tag: 'number', number: outcome.number }
      : { tag: 'missing', mark: 'unavailable', text: '' }
  const told = outcome.tag === 'none' ? outcome.causes : doubts
  return {
    sheet: '',
    cell: '',
    ...valueFields(value, qualifier, ''),
    ...periodFields(period),
    indicator: indicator.name,
    region,
    labels: indicator.section,
    unit: indicator.unit,
    status,
    note: told.length === 0 ? null : told.map((one) => formatIssue(one, 'zh-CN')).join(' '),
    raw: '',
    confidence: 'sure',
    reasons: [],
    computed: true,
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
