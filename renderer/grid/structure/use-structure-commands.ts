import { App } from 'antd'
import { useState } from 'react'
import type { GridCell, GridContent } from '../../../shared/grid/cell-area'
import { usersOf } from '../../../shared/grid/formula-problem'
import {
  changedIndicator,
  movedIndicator,
  newIndicator,
  newYear,
  removedIndicator,
  removedYear,
} from '../../../shared/grid/structure-edits'
import type { Indicator } from '../../../shared/model/indicator'
import { isYear } from '../../../shared/model/period'
import type { Edit } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import { useText } from '../../state/use-text'
import { setGridView, useGridView } from '../view/grid-view'
import type { StructureCommand } from './structure-menus'

type Change = (kind: 'structure', edits: readonly Edit[]) => void

/** The forms for indicators and years, and the commands that open them or act at once. */
export interface StructureCommands {
  readonly run: (command: StructureCommand) => void
  /** The form that is open: for an indicator, or for a new one when that is null. */
  readonly form: { readonly indicator: Indicator | null } | null
  readonly isAddingYear: boolean
  /** Years that would stand at either end of the table. */
  readonly nextYears: readonly number[]
  readonly openForm: (indicator: Indicator) => void
  readonly closeForm: () => void
  readonly addYear: (year: number) => void
  /** Puts an indicator as the form left it; an empty id stands for a new one. */
  readonly save: (changed: Indicator) => void
}

/** Adding, changing, moving and removing indicators and years. */
export function useStructureCommands(
  project: Project,
  content: GridContent,
  cell: GridCell | null,
  change: Change,
): StructureCommands {
  const [form, setForm] = useState<StructureCommands['form']>(null)
  const [isAddingYear, setAddingYear] = useState(false)
  const { removeIndicator, removeYear } = useRemoval(project, change)
  const indicator = cell?.row.indicator ?? null
  const year = cell?.place.period.tag === 'year' ? cell.place.period.year : null
  const move = (by: -1 | 1): void => {
    if (indicator) moveIndicator(project, content, indicator, by, change)
  }
  const commands: Readonly<Record<StructureCommand, () => void>> = {
    add: () => setForm({ indicator: null }),
    change: () => indicator && setForm({ indicator }),
    up: () => move(-1),
    down: () => move(1),
    remove: () => indicator && removeIndicator(indicator),
    'add-year': () => setAddingYear(true),
    'remove-year': () => year !== null && removeYear(year),
  }
  return {
    run: (command) => commands[command](),
    form,
    isAddingYear,
    nextYears: yearsBeside(project.years),
    openForm: (shown) => setForm({ indicator: shown }),
    closeForm: () => {
      setForm(null)
      setAddingYear(false)
    },
    addYear: (added) => {
      change('structure', newYear(added))
      setAddingYear(false)
    },
    save: (changed) => {
      setForm(null)
      change('structure', savedIndicator(project, changed, indicator?.id ?? null))
    },
  }
}

/** Removal is asked about, since it takes figures along. */
function useRemoval(project: Project, change: Change) {
  const t = useText()
  const { modal } = App.useApp()
  const confirm = (title: string, edits: readonly Edit[], users = ''): void => {
    const count = edits.filter(({ tag }) => tag === 'figure').length
    modal.confirm({
      title,
      content: t('grid.remove-figures', { count, users }),
      okText: t('grid.remove'),
      cancelText: t('grid.cancel'),
      okButtonProps: { danger: true, type: 'default' },
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => {
        change('structure', edits)
        setGridView({ selection: null })
      },
    })
  }
  return {
    removeIndicator: ({ id, name }: Indicator): void => {
      const users = usersOf(project.indicators, id).join('、')
      confirm(t('grid.remove-indicator-title', { name }), removedIndicator(project, id), users)
    },
    removeYear: (year: number): void => {
      confirm(t('grid.remove-year-title', { year }), removedYear(project, year))
    },
  }
}

/** Moves an indicator by one row, and the selection with it. */
function moveIndicator(project: Project, content: GridContent, indicator: Indicator, by: -1 | 1, change: Change): void {
  change('structure', movedIndicator(project, indicator.id, by))
  const { selection } = useGridView.getState()
  const neighbour = content.rows[(selection?.top ?? -1) + by]
  if (selection && neighbour?.tag === 'indicator') {
    setGridView({ selection: { ...selection, top: selection.top + by, bottom: selection.top + by } })
  }
}

function yearsBeside(years: readonly number[]): readonly number[] {
  const [first, last] = [years[0], years.at(-1)]
  return [...(last === undefined ? [] : [last + 1]), ...(first === undefined ? [] : [first - 1])].filter(isYear)
}

function savedIndicator(project: Project, changed: Indicator, behind: string | null): readonly Edit[] {
  if (changed.id !== '') return changedIndicator(project, changed)
  const added = newIndicator(project, changed.name, changed.unit, behind)
  return added.tag === 'indicator' ? [{ ...added, indicator: { ...changed, id: added.id } }] : []
}
