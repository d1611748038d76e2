import { cellAddress } from '../../../shared/sheet/cell-address'
import type { TableCell } from '../../../shared/import/table/sheet-table'
import { formatConfidence, formatReason } from '../../../shared/text/certainty'
import { SeverityTag } from '../../components/severity-tag'
import { periodLabel } from '../../components/period-label'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { figureText } from '../../components/figure-text'
import { toneOfConfidence } from './table-doubts'

/** What the chosen cell was read as, and what that rests on. */
export function CellReading({ cell }: { readonly cell: TableCell }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const { reading, indicator, period, region, unit, note, certainty } = cell
  const text = figureText(reading)
  const lines: readonly (readonly [string, string])[] = [
    [t('import.read-indicator'), indicator === '' ? t('import.unnamed') : indicator],
    [t('import.read-period'), period ? periodLabel(period, locale) : t('import.read-none')],
    ...(region === null ? [] : [[t('import.column-region'), region] as const]),
    [
      t('import.read-value'),
      reading.value.tag === 'invalid'
        ? t('import.read-invalid', { text })
        : `${text === '' ? t('import.empty-cell') : text}${reading.value.tag === 'number' ? ` ${unit ?? ''}` : ''}`,
    ],
    ...(note === null ? [] : [[t('import.read-note'), note] as const]),
  ]
  return (
    <section
      className="cell-reading"
      aria-label={t('import.cell-reading', { cell: cellAddress(cell.row, cell.column) })}
    >
      <strong>{t('import.cell-reading', { cell: cellAddress(cell.row, cell.column) })}</strong>{' '}
      <SeverityTag tone={toneOfConfidence[certainty.confidence]}>
        {formatConfidence(certainty.confidence, locale)}
      </SeverityTag>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="panel-hint">
        {certainty.reasons.map((reason) => formatReason(reason, locale)).join(locale === 'en' ? '; ' : '；')}
      </div>
    </section>
  )
}
