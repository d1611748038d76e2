import type { ReportDocument } from '../../../shared/report/document'
import type { IssueGroup } from '../../issues/group-issues'
import { useText } from '../../state/use-text'

interface ReportSummaryProps {
  readonly document: ReportDocument | null
  readonly pages: number
  /** What is still to be dealt with. */
  readonly open: readonly IssueGroup[]
}

/** Beside the paper while no figure is chosen: what the report holds, and what is still wanted. */
export function ReportSummary({ document, pages, open }: ReportSummaryProps) {
  const t = useText()
  const missing = open.filter(({ tag }) => tag === 'missing').length
  const count = (tag: string): number => document?.blocks.filter((block) => block.tag === tag).length ?? 0
  return (
    <section>
      <dl className="report-details">
        <dt>{t('report.summary-figures')}</dt>
        <dd>{document?.figures.length ?? 0}</dd>
        <dt>{t('report.summary-tables')}</dt>
        <dd>{t('report.summary-tables-charts', { tables: count('table'), charts: count('chart') })}</dd>
        {pages > 0 && <dt>{t('report.summary-pages')}</dt>}
        {pages > 0 && <dd>{pages}</dd>}
        <dt>{t('report.summary-missing')}</dt>
        <dd>{missing === 0 ? t('home.nothing-missing') : t('report.summary-indicators', { count: missing })}</dd>
      </dl>
      <p className="quiet">{t('report.choose-figure')}</p>
    </section>
  )
}
