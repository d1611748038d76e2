import type { Figures } from '../candidates/figures'
import type { ReportNames } from './report-names'
import type { TemplateIndicators } from './template-indicators'

/** What the sentences of a drafted template are written from. */
export interface DraftContext {
  readonly year: number
  readonly baseYear: number | null
  readonly figures: Figures
  readonly indicators: TemplateIndicators
  /** Texts that a user of the template may set: the region, the bureau. */
  readonly settings: ReportNames
}

/** A year as a template names it: 年, 上年, 基年, or the number of one that moves with none of them. */
export function yearName(year: number, { year: own, baseYear }: Pick<DraftContext, 'year' | 'baseYear'>): string {
  if (year === own) return '年'
  if (year === own - 1) return '上年'
  return year === baseYear ? '基年' : String(year)
}
