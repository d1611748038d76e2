import { Button, Empty } from 'antd'
import type { GridCell } from '../../../shared/grid/cell-area'
import { formatCell } from '../../../shared/grid/format-cell'
import type { FigureStatus } from '../../../shared/model/figure'
import type { Indicator } from '../../../shared/model/indicator'
import type { Edit } from '../../../shared/project/edit'
import { yearChange } from '../../../shared/grid/year-change'
import { periodLabel } from '../../components/period-label'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { CellHistory } from './cell-history'
import { ComputedFacts } from './computed-facts'
import { EnteredFields } from './entered-fields'
import { formulaWords, namesOf } from '../structure/formula-words'

interface CellPanelProps {
  readonly cell: GridCell | null
  readonly indicators: readonly Indicator[]
  readonly isReadOnly: boolean
  readonly onEdit: (edits: readonly Edit[]) => void
  /** Gives a status to every figure that is selected. */
  readonly onStatus: (status: FigureStatus) => void
  readonly onIndicator: () => void
}

/** All that is known of one cell: its value, status, note, source and history, or how it is computed. */
export function CellPanel({ cell, indicators, isReadOnly, onEdit, onStatus, onIndicator }: CellPanelProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  if (!cell) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('grid.choose-cell')} />
  const { row, column, place, figure, derived } = cell
  const { indicator } = row
  return (
    <>
      <h2 className="cell-title">{indicator.name}</h2>
      <p className="cell-period">{periodLabel(column.period, locale)}</p>
      <p className={figure?.value.tag === 'invalid' ? 'cell-value cell-value-invalid' : 'cell-value'}>
        {formatCell(figure, indicator) || t('grid.no-figure')}
        {figure?.value.tag === 'number' && <small> {indicator.unit}</small>}
      </p>
      <ChangeLine cell={cell} />
      {derived ? (
        <ComputedFacts quantity={derived} words={formulaWords(indicator, namesOf(indicators), t) ?? ''} />
      ) : (
        <EnteredFields cell={cell} isReadOnly={isReadOnly} onEdit={onEdit} onStatus={onStatus} />
      )}
      {derived === null && (
        <>
          <h3>{t('grid.history')}</h3>
          <CellHistory key={`${indicator.id} ${place.region ?? ''} ${column.key}`} cell={cell} />
        </>
      )}
      <Definition cell={cell} />
      <Button size="small" onClick={onIndicator} disabled={isReadOnly}>
        {t('grid.change-indicator-here')}
      </Button>
    </>
  )
}

/** The change from the year before, marked where it is larger than is likely. */
function ChangeLine({ cell: { row, place } }: { readonly cell: GridCell }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const change = place.period.tag === 'year' ? yearChange(row, place.period.year, place.region, locale) : null
  if (!change || change.text === '') return null
  return (
    <p className={change.isSpike ? 'cell-change cell-change-spike' : 'cell-change'}>
      {t(change.isSpike ? 'grid.change-spike' : 'grid.change-is', { change: change.text })}
    </p>
  )
}

/** What the indicator means, and what changed in that with the year of the cell. */
function Definition({ cell: { row, place } }: { readonly cell: GridCell }) {
  const t = useText()
  const { breaks, definition } = row.indicator
  const own = breaks.filter(({ year }) => place.period.tag === 'year' && year === place.period.year)
  return (
    <>
      {own.length > 0 && <h3>{t('grid.breaks')}</h3>}
      {own.map(({ year, note }) => (
        <p key={year} className="cell-source">
          {t('grid.break-from', { year, note })}
        </p>
      ))}
      {definition !== null && (
        <>
          <h3>{t('grid.definition')}</h3>
          <p className="cell-source">{definition}</p>
        </>
      )}
    </>
  )
}
