import { describeFormula, inputsOf, type InputFormula } from '../../../shared/derive/formula'
import type { Figure } from '../../../shared/model/figure'
import { formatPeriod } from '../../../shared/model/period'
import type { ReportDocument, ReportFigure } from '../../../shared/report/document'

/** Every figure of a report as plain data: as printed, as computed, and the cells it came from. */
export function listFigures(document: ReportDocument) {
  return document.figures.map((figure) => ({
    id: figure.id,
    text: figure.text,
    value: figure.value,
    unit: figure.unit,
    decimals: figure.decimals,
    indicator: figure.indicator,
    region: figure.region,
    period: figure.period,
    measure: figure.measure,
    formula: describeFormula(figure.formula),
    qualifier: figure.qualifier?.word ?? null,
    status: figure.status,
    notes: figure.notes,
    place: figure.place,
    inputs: distinctInputs(figure).map(listInput),
  }))
}

function distinctInputs(figure: ReportFigure): readonly InputFormula[] {
  const seen = new Set<string>()
  return inputsOf(figure.formula).filter((input) => {
    const key = JSON.stringify([input.indicator, input.region, input.period])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function listInput({ name, region, period, figure }: InputFormula) {
  return { indicator: name, region, period: formatPeriod(period), ...listValue(figure), ...listSource(figure) }
}

function listValue(figure: Figure | null) {
  if (figure === null) return { value: null, missing: null, qualifier: null, status: null }
  const { value, qualifier, status } = figure
  return {
    value: value.tag === 'number' ? value.number : null,
    missing: value.tag === 'missing' ? value.mark : null,
    qualifier: qualifier?.word ?? null,
    status,
  }
}

function listSource(figure: Figure | null) {
  const { file = null, sheet = null, cell = null, raw = null } = figure?.source ?? {}
  return { file, sheet, cell, raw }
}
