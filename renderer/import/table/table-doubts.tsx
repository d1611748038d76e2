import { useState } from 'react'
import type { Confidence } from '../../../shared/text/certainty'
import { formatConfidence, formatReason } from '../../../shared/text/certainty'
import { cellAddress } from '../../../shared/sheet/cell-address'
import type { Reason } from '../../../shared/import/read/certainty'
import type { PlainTable } from '../../../shared/import/table/sheet-table'
import { SeverityTag, type TagTone } from '../../components/severity-tag'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { jumpTo } from '../session/import-store'

export const toneOfConfidence: Readonly<Record<Confidence, TagTone>> = {
  sure: 'good',
  likely: 'info',
  unsure: 'warning',
}

/** How sure the reading of a table is, and each doubt with the cells it is about, one after another. */
export function TableDoubts({ table }: { readonly table: PlainTable }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const [shown, setShown] = useState<Readonly<Partial<Record<Reason, number>>>>({})
  const { confidence, reasons } = table.certainty
  const doubts = reasons.filter((reason) => reason.confidence !== 'sure')
  const grounds = reasons.filter((reason) => reason.confidence === 'sure')
  const showNext = (reason: Reason): void => {
    const cells = table.cells.filter(({ certainty }) => certainty.reasons.includes(reason))
    const at = (shown[reason] ?? -1) + 1
    const cell = cells[at % cells.length]
    if (!cell) return
    setShown({ ...shown, [reason]: at })
    jumpTo(table.sheet, cellAddress(cell.row, cell.column))
  }
  return (
    <div className="panel-field">
      <SeverityTag tone={toneOfConfidence[confidence]}>{formatConfidence(confidence, locale)}</SeverityTag>
      {doubts.length > 0 && (
        <ul className="doubt-list" aria-label={t('import.doubts')}>
          {doubts.map(({ reason, count }) => (
            <li key={reason}>
              <button
                type="button"
                className="link-button"
                title={t('import.show-doubt')}
                onClick={() => showNext(reason)}
              >
                {formatReason(reason, locale)}
                <span className="import-quiet"> · {t('import.figures', { count })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {doubts.length === 0 && grounds.length > 0 && (
        <div className="panel-hint">
          {grounds.map(({ reason }) => formatReason(reason, locale)).join(locale === 'en' ? '; ' : '；')}
        </div>
      )}
    </div>
  )
}
