import type { Figure, FigureValue } from '../../../shared/model/figure'
import { plainIndicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import type { Edit } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'

export const emptyProject: Project = {
  name: '空项目',
  indicators: [],
  regions: [],
  years: [],
  figures: [],
  report: { template: 'annual-summary', year: 2025, baseYear: null, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}

export function figureOf(
  indicator: string,
  year: number,
  value: number | FigureValue,
  more: Partial<Figure> = {},
): Figure {
  return {
    indicator,
    region: null,
    period: yearPeriod(year),
    value: typeof value === 'number' ? { tag: 'number', number: value } : value,
    qualifier: null,
    status: 'final',
    note: null,
    source: null,
    ...more,
  }
}

export function figureEdit(figure: Figure): Edit {
  const { indicator, region, period } = figure
  return { tag: 'figure', place: { indicator, region, period }, figure }
}

export function indicatorEdit(name: string, position = 0, unit = '万人'): Edit {
  return { tag: 'indicator', id: name, indicator: plainIndicator(name, unit), position }
}

/** Unwraps a result that must be a value. */
export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The codes of a result that must be a failure. */
export function codesOf(
  result: { readonly ok: true } | { readonly ok: false; readonly error: readonly { readonly code: string }[] },
): readonly string[] {
  if (result.ok) throw new Error('no failure')
  return result.error.map(({ code }) => code)
}
