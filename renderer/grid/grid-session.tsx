import { Button, Empty } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import { cellOf, cellsOf, type CellArea, type GridCell, type GridContent } from '../../shared/grid/cell-area'
import { formatCell } from '../../shared/grid/format-cell'
import { setStatus } from '../../shared/grid/set-status'
import type { Indicator } from '../../shared/model/indicator'
import type { Project } from '../../shared/project/project'
import type { Locale } from '../../shared/text/message'
import { periodLabel } from '../components/period-label'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { FigureGrid } from './figures/figure-grid'
import { GridStatus } from './grid-status'
import { GridToolbar } from './grid-toolbar'
import { CellPanel } from './panel/cell-panel'
import { IndicatorForm } from './structure/indicator-form'
import { useStructureCommands, type StructureCommands } from './structure/use-structure-commands'
import { YearForm } from './structure/year-form'
import { useGridCommands, type GridCommands } from './use-grid-commands'
import { useSessionKeys, type SessionKeys } from './use-session-keys'
import { setGridView, toggleSection, useGridView } from './view/grid-view'
import { useGridContent } from './view/use-grid-content'

const TrendDialog = lazy(() => import('./panel/trend-dialog').then(({ TrendDialog }) => ({ default: TrendDialog })))

/** The grid with its tools above and what is known of the selected cell beside it. */
export function GridSession({ state }: { readonly state: ProjectState }) {
  const { project } = state
  const isReadOnly = state.readOnly !== null
  const content = useGridContent(project)
  const selection = useGridView((view) => view.selection)
  const [isTrendOpen, setTrendOpen] = useState(false)
  const commands = useGridCommands(content, isReadOnly)
  const cell = cellAt(content, selection)
  const structure = useStructureCommands(project, content, cell, commands.change)
  const keys = useSessionKeys(content, commands)
  const count = content.rows.filter((row) => row.tag === 'indicator').length
  const year = cell?.place.period.tag === 'year' ? cell.place.period.year : null
  return (
    <div className="grid-session">
      <div className="grid-main">
        <GridToolbar
          project={project}
          search={keys.search}
          isReadOnly={isReadOnly}
          hasIndicator={cell !== null}
          year={year}
          nextYears={structure.nextYears}
          onCommand={structure.run}
          onAddYear={structure.addYear}
          onTrend={cell ? () => setTrendOpen(true) : null}
        />
        <GridFrame
          project={project}
          content={content}
          count={count}
          isReadOnly={isReadOnly}
          {...{ keys, commands, structure }}
        />
        <GridStatus content={content} area={selection} shown={count} all={project.indicators.length} />
        <SpokenCell cell={cell} />
      </div>
      <SessionPanel
        project={project}
        cell={cell}
        selected={() => (selection ? cellsOf(content, selection).flat() : [])}
        isReadOnly={isReadOnly}
        {...{ commands, structure }}
      />
      <StructureForms project={project} behind={cell?.row.indicator ?? null} structure={structure} />
      {isTrendOpen && selection && (
        <Suspense>
          <TrendDialog content={content} area={selection} onClose={() => setTrendOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

interface GridFrameProps {
  readonly project: Project
  readonly content: GridContent
  /** How many indicators are shown. */
  readonly count: number
  readonly isReadOnly: boolean
  readonly keys: SessionKeys
  readonly commands: GridCommands
  readonly structure: StructureCommands
}

/** The frame of the table: the one stop of the Tab key, from which Enter or an arrow leads into the cells. */
function GridFrame({ project, content, count, isReadOnly, keys, commands, structure }: GridFrameProps) {
  const t = useText()
  return (
    <>
      <h1 className="visually-hidden">{t('grid.table')}</h1>
      <div
        ref={keys.frame}
        className="grid-frame"
        data-testid="figure-grid"
        tabIndex={0}
        role="group"
        aria-label={t('grid.table-hint', { rows: count })}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget && keys.enter(event.key)) event.preventDefault()
        }}
      >
        <FigureGrid
          content={content}
          indicators={project.indicators}
          isReadOnly={isReadOnly}
          onSelect={(area) => setGridView({ selection: area })}
          onText={commands.typeText}
          onFill={commands.fill}
          onKey={keys.pressInGrid}
          onOpen={(at) => {
            const row = content.rows[at]
            if (row?.tag === 'section') toggleSection(row.key)
            else if (row && !isReadOnly) structure.openForm(row.indicator)
          }}
          handle={keys.grid}
        />
        {content.rows.length === 0 && <NoRows isEmpty={project.indicators.length === 0} />}
      </div>
    </>
  )
}

interface SessionPanelProps {
  readonly project: Project
  readonly cell: GridCell | null
  /** All cells of the selection: a large one is listed only when it is wanted. */
  readonly selected: () => readonly GridCell[]
  readonly isReadOnly: boolean
  readonly commands: GridCommands
  readonly structure: StructureCommands
}

/** Beside the grid: what is known of the selected cell. */
function SessionPanel({ project, cell, selected, isReadOnly, commands, structure }: SessionPanelProps) {
  const t = useText()
  return (
    <aside className="cell-panel" data-testid="cell-panel" aria-label={t('grid.cell')}>
      <CellPanel
        cell={cell}
        indicators={project.indicators}
        isReadOnly={isReadOnly}
        onEdit={(edits) => commands.change('edit', edits)}
        onStatus={(status) => commands.change('edit', setStatus(selected(), status))}
        onIndicator={() => structure.run('change')}
      />
    </aside>
  )
}

interface StructureFormsProps {
  readonly project: Project
  /** The indicator that a new one is put behind. */
  readonly behind: Indicator | null
  readonly structure: StructureCommands
}

/** The forms for indicators and years, while one is open. */
function StructureForms({ project, behind, structure }: StructureFormsProps) {
  const { form, isAddingYear, save, addYear, closeForm } = structure
  return (
    <>
      {form && (
        <IndicatorForm
          key={form.indicator?.id ?? ''}
          project={project}
          indicator={form.indicator}
          behind={behind}
          onSave={save}
          onClose={closeForm}
        />
      )}
      {isAddingYear && <YearForm years={project.years} onAdd={addYear} onClose={closeForm} />}
    </>
  )
}

/** Tells a screen reader which cell is selected and what stands in it. */
function SpokenCell({ cell }: { readonly cell: GridCell | null }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {cell ? t('grid.spoken', spoken(cell, t('grid.no-figure'), locale)) : ''}
    </p>
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
