import { useEffect, useState } from 'react'
import type { FigureVersion } from '../../../shared/api/contract'
import type { GridCell } from '../../../shared/grid/cell-area'
import { formatCell } from '../../../shared/grid/format-cell'
import { formatMoment } from '../../components/format-moment'
import { nianbao } from '../../nianbao'
import { useText } from '../../state/use-text'
import { tellIssues, useWindow } from '../../state/window-store'

/** Selecting many cells in a row should not ask for the history of each. */
const patience = 150

/** Who knew what, when: every version of a figure, newest first. */
export function CellHistory({ cell }: { readonly cell: GridCell }) {
  const t = useText()
  const revision = useWindow(({ project }) => project?.revision ?? 0)
  const [versions, setVersions] = useState<readonly FigureVersion[] | null>(null)
  const { indicator, region, period } = cell.place
  useEffect(() => {
    let isGone = false
    const timer = setTimeout(() => {
      void nianbao.call('project.history', { place: { indicator, region, period } }).then((answer) => {
        if (isGone) return
        if (answer.ok) setVersions(answer.value)
        else tellIssues(answer.error)
      })
    }, patience)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [indicator, region, period, revision])
  if (versions?.length === 0) return <p className="cell-source">{t('grid.no-history')}</p>
  return (
    <ol className="cell-history">
      {versions?.map(({ change, at, kind, reason, figure }) => (
        <li key={change}>
          <time dateTime={at}>{formatMoment(at)}</time> {t(`grid.by-${kind}`)}
          <br />
          <strong>{formatCell(figure ?? undefined, cell.row.indicator) || t('grid.no-figure')}</strong>
          {figure && figure.status !== 'final' && `（${t(`grid.status-${figure.status}`)}）`}
          {figure?.note && ` ${figure.note}`}
          {reason && <span> — {reason}</span>}
        </li>
      ))}
    </ol>
  )
}
