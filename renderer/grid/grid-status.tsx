import { useMemo } from 'react'
import type { CellArea, GridContent } from '../../shared/grid/cell-area'
import { formatAmount } from '../../shared/grid/format-cell'
import { summariseArea } from '../../shared/grid/summarise-area'
import { roundTo } from '../../shared/derive/decimal'
import { useText } from '../state/use-text'

interface GridStatusProps {
  readonly content: GridContent
  readonly area: CellArea | null
  /** How many indicators are shown. */
  readonly shown: number
  readonly all: number
}

/** An average is seldom a round number; more places than this say nothing. */
const averageDecimals = 4

/** The line below the grid: how much is shown, and what the selected cells come to. */
export function GridStatus({ content, area, shown, all }: GridStatusProps) {
  const t = useText()
  const summary = useMemo(() => (area ? summariseArea(content, area) : null), [content, area])
  return (
    <footer className="grid-status">
      <span>{t(shown === all ? 'grid.shown-all' : 'grid.shown', { shown, all, years: content.columns.length })}</span>
      {summary && summary.cells > 1 && (
        <span>
          {t('grid.many', { count: summary.cells })}
          {' · '}
          {t('grid.numbers', { count: summary.numbers })}
          {summary.sum && (
            <>
              {' · '}
              {t('grid.sum', { sum: formatAmount(summary.sum.total), unit: summary.sum.unit })}
              {' · '}
              {t('grid.average', {
                average: formatAmount(roundTo(summary.sum.average, averageDecimals)),
                unit: summary.sum.unit,
              })}
            </>
          )}
        </span>
      )}
      <span className="grid-credit">RevoGrid</span>
    </footer>
  )
}
