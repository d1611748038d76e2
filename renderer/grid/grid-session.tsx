import { Button, Empty, type InputRef } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import { cellOf, type CellArea, type GridCell, type GridContent } from '../../shared/grid/cell-area'
import { formatCell } from '../../shared/grid/format-cell'
import type { Locale } from '../../shared/text/message'
import { periodLabel } from '../components/period-label'
import { useScreenRequest } from '../state/screen-request'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { CellPanel } from './panel/cell-panel'
import { FigureGrid, type FigureGridHandle } from './figures/figure-grid'
import { GridStatus } from './grid-status'
import { GridToolbar } from './grid-toolbar'
import { setGridView, toggleSection, useGridView } from './view/grid-view'
import { IndicatorForm } from './structure/indicator-form'
import { isInField, isTypingElsewhere } from './view/typing-target'
import { useClipboard } from './use-clipboard'
import { useGridCommands } from './use-grid-commands'
import { useGridContent } from './view/use-grid-content'
import { useShownTarget } from './use-shown-target'
import { useHeaderRows } from './figures/use-header-rows'
import { useStructureCommands } from './structure/use-structure-commands'
import { YearForm } from './structure/year-form'

const TrendDialog = lazy(() => import('./panel/trend-dialog').then(({ TrendDialog }) => ({ default: TrendDialog })))

/** The grid with its tools above and what is known of the selected cell beside it. */
export function GridSession({ state }: { readonly state: ProjectState }) {
  const t = useText()
  const locale = useWindow((window) => window.locale)
  const { project } = state
  const isReadOnly = state.readOnly !== null
  const content = useGridContent(project)
  const selection = useGridView((view) => view.selection)
  const grid = useRef<FigureGridHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  useHeaderRows(frame)
  const search = useRef<InputRef>(null)
  const [isTrendOpen, setTrendOpen] = useState(false)
  const commands = useGridCommands(content, isReadOnly)
  const cell = cellAt(content, selection)
  const structure = useStructureCommands(project, content, cell, commands.change)

  useShownTarget(content, grid)
  useReturn(grid)
  useScreenRequest('find', () => search.current?.focus({ cursor: 'all' }))
  useClipboard(frame, {
    copy: commands.copy,
    cut: commands.cut,
    paste: (texts) => {
      const area = commands.paste(texts)
      if (area) grid.current?.select(area)
    },
  })
  const press = (event: KeyboardEvent): boolean => {
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && event.key.toLowerCase() === 'f') {
      search.current?.focus({ cursor: 'all' })
      return true
    }
    return commands.press(event)
  }
  const pressInGrid = (event: KeyboardEvent): boolean => {
    if (event.key === 'F2') {
      grid.current?.startEdit()
      return true
    }
    if (event.key === 'Escape') {
      // At once: the next key is the page's already.
      frame.current?.focus()
      grid.current?.leave()
      return true
    }
    return press(event)
  }
  useWindowKeys((event) => {
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (!isCommand || (key !== 'f' && (isTypingElsewhere(event.target) || isInField(event.target)))) return false
    return ['f', 'z', 'y'].includes(key) && press(event)
  })
  const enter = (key: string): boolean => {
    if (!['Enter', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].includes(key)) return false
    const first = content.rows.findIndex((row) => row.tag === 'indicator')
    if (first >= 0) grid.current?.select(selection ?? { top: first, bottom: first, left: 0, right: 0 })
    return true
  }
  const count = content.rows.filter((row) => row.tag === 'indicator').length
  return (
    <div className="grid-session">
      <div className="grid-main">
        <h1 className="visually-hidden">{t('grid.table')}</h1>
        <GridToolbar
          project={project}
          search={search}
          isReadOnly={isReadOnly}
          hasIndicator={cell !== null}
          year={cell?.place.period.tag === 'year' ? cell.place.period.year : null}
          nextYears={structure.nextYears}
          onCommand={structure.run}
          onAddYear={structure.addYear}
          onTrend={cell ? () => setTrendOpen(true) : null}
        />
        <div
          ref={frame}
          className="grid-frame"
          data-testid="figure-grid"
          tabIndex={0}
          role="group"
          aria-label={t('grid.table-hint', { rows: count })}
          onKeyDown={(event) => {
            if (event.target === event.currentTarget && enter(event.key)) event.preventDefault()
          }}
        >
          <FigureGrid
            content={content}
            indicators={project.indicators}
            isReadOnly={isReadOnly}
            onSelect={(area) => setGridView({ selection: area })}
            onText={commands.typeText}
            onFill={commands.fill}
            onKey={pressInGrid}
            onOpen={(at) => {
              const row = content.rows[at]
              if (row?.tag === 'section') toggleSection(row.key)
              else if (row && !isReadOnly) structure.openForm(row.indicator)
            }}
            handle={grid}
          />
          {content.rows.length === 0 && <NoRows isEmpty={project.indicators.length === 0} />}
        </div>
        <GridStatus content={content} area={selection} shown={count} all={project.indicators.length} />
        <p className="visually-hidden" role="status" aria-live="polite">
          {cell ? t('grid.spoken', spoken(cell, t('grid.no-figure'), locale)) : ''}
        </p>
      </div>
      <aside className="cell-panel" data-testid="cell-panel" aria-label={t('grid.cell')}>
        <CellPanel
          cell={cell}
          indicators={project.indicators}
          isReadOnly={isReadOnly}
          onEdit={(edits) => commands.change('edit', edits)}
          onIndicator={() => structure.run('change')}
        />
      </aside>
      {structure.form && (
        <IndicatorForm
          key={structure.form.indicator?.id ?? ''}
          project={project}
          indicator={structure.form.indicator}
          behind={cell?.row.indicator ?? null}
          onSave={structure.save}
          onClose={structure.closeForm}
        />
      )}
      {structure.isAddingYear && (
        <YearForm years={project.years} onAdd={structure.addYear} onClose={structure.closeForm} />
      )}
      {isTrendOpen && selection && (
        <Suspense>
          <TrendDialog content={content} area={selection} onClose={() => setTrendOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

function NoRows({ isEmpty }: { readonly isEmpty: boolean }) {
  const t = useText()
  if (isEmpty) return <Empty className="grid-no-rows" description={t('grid.empty')} />
  const showAll = (): void => setGridView({ search: '', filter: 'all', section: null })
  return (
    <Empty className="grid-no-rows" description={t('grid.none-found')}>
      <Button onClick={showAll}>{t('grid.show-all')}</Button>
    </Empty>
  )
}

function cellAt(content: GridContent, area: CellArea | null): GridCell | null {
  if (!area) return null
  const row = content.rows.slice(area.top, area.bottom + 1).find((row) => row.tag === 'indicator')
  const column = content.columns[area.left]
  return row && column ? cellOf(row, column, content.region) : null
}

function spoken(
  { row, column, figure }: GridCell,
  none: string,
  locale: Locale,
): Record<'name' | 'period' | 'value', string> {
  const unit = figure?.value.tag === 'number' ? row.indicator.unit : ''
  const value = formatCell(figure, row.indicator)
  return {
    name: row.indicator.name,
    period: periodLabel(column.period, locale),
    value: value === '' ? none : `${value}${unit}`,
  }
}

/** Keys that the grid commands wherever the keyboard is on this screen; what was handled before is left alone. */
function useWindowKeys(press: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && latest.current(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Coming back from another screen, the grid stands where it was left, unless it was asked for a figure. */
function useReturn(grid: RefObject<FigureGridHandle | null>): void {
  useEffect(() => {
    const { selection, shownTarget } = useGridView.getState()
    const { target } = useWindow.getState()
    if (selection && (target === null || target === shownTarget)) grid.current?.select(selection)
  }, [grid])
}
