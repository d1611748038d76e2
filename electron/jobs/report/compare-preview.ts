import { issue, type Issue } from '../../../shared/issue'
import type { ReportDocument } from '../../../shared/report/document'

/**
 * An error where the window shows another figure than the report that is about to be written, the first of them; null where
 * all are the same. `shown` are the printed texts in reading order.
 */
export function comparePreview({ figures }: ReportDocument, shown: readonly string[]): Issue | null {
  const count = Math.max(figures.length, shown.length)
  const at = Array.from({ length: count }, (_, index) => index).find((index) => figures[index]?.text !== shown[index])
  if (at === undefined) return null
  const figure = figures[at]
  return issue('error', 'export.other-preview', null, {
    figure: figure?.id ?? `f${at + 1}`,
    name: figure === undefined ? '—' : `${figure.period}${figure.indicator}`,
    expected: figure?.text ?? '—',
    found: shown[at] ?? '—',
  })
}
