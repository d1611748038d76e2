import type { ReportFigure } from '../../../report/document'

/**
 * What a sentence of the workbook says in place of a figure that edited data no longer bear out: nobody can take it for the
 * report's text, and it names what to do.
 */
export function missingWarning({ indicator }: Pick<ReportFigure, 'indicator'>): string {
  return `【${indicator}缺数】`
}

/** Stands where words of the source were edited. */
export function changedWarning({ indicator }: Pick<ReportFigure, 'indicator'>): string {
  return `【${indicator}的原文已改，请重新生成报告】`
}

/** Stands where a claim of the template no longer holds. */
export function untrueWarning({ indicator }: Pick<ReportFigure, 'indicator'>, claim: string): string {
  return `【${indicator}已改，“${claim}”不成立，请改写】`
}

/** Stands where a formula has no result any more. */
export function incomputableWarning({ indicator }: Pick<ReportFigure, 'indicator'>): string {
  return `【${indicator}无法计算】`
}
