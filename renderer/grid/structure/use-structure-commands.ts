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

/** Adding, changing, moving and removing indicators and years. */
export function useStructureCommands(project: Project, content: GridContent, cell: GridCell | null, change: Change) {
  const t = useText()
  const { modal } = App.useApp()
  /** The form that is open: for an indicator, or for a new one when that is null. */
  const [form, setForm] = useState<{ readonly indicator: Indicator | null } | null>(null)
  const [isAddingYear, setAddingYear] = useState(false)
  const indicator = cell?.row.indicator ?? null
  const first = project.years[0]
  const last = project.years.at(-1)

  const confirmRemoval = (title: string, edits: readonly Edit[], users = ''): void => {
    const count = edits.filter(({ tag }) => tag === 'figure').length
    modal.confirm({
      title,
      content: t('grid.remove-figures', { count, users }),
      okText: t('grid.remove'),
      cancelText: t('grid.cancel'),
      okButtonProps: { danger: true },
      onOk: () => {
        change('structure', edits)
        setGridView({ selection: null })
      },
    })
  }
  const move = (by: -1 | 1): void => {
    if (!indicator) return
    change('structure', movedIndicator(project, indicator.id, by))
    const { selection } = useGridView.getState()
    const neighbour = content.rows[(selection?.top ?? -1) + by]
    if (selection && neighbour?.tag === 'indicator') {
      setGridView({ selection: { ...selection, top: selection.top + by, bottom: selection.top + by } })
    }
  }
  const run = (command: StructureCommand): void => {
    switch (command) {
      case 'add':
        setForm({ indicator: null })
        return
      case 'change':
        if (indicator) setForm({ indicator })
        return
      case 'up':
        move(-1)
        return
      case 'down':
        move(1)
        return
      case 'remove': {
        if (!indicator) return
        const title = t('grid.remove-indicator-title', { name: indicator.name })
        confirmRemoval(
          title,
          removedIndicator(project, indicator.id),
          usersOf(project.indicators, indicator.id).join('、'),
        )
        return
      }
      case 'add-year':
        setAddingYear(true)
        return
      case 'remove-year': {
        const period = cell?.place.period
        if (period?.tag !== 'year') return
        confirmRemoval(t('grid.remove-year-title', { year: period.year }), removedYear(project, period.year))
      }
    }
  }
  return {
    run,
    form,
    isAddingYear,
    nextYears: [last === undefined ? null : last + 1, first === undefined ? null : first - 1].filter(
      (year) => year !== null && isYear(year),
    ) as readonly number[],
    openForm: (shown: Indicator) => setForm({ indicator: shown }),
    closeForm: () => {
      setForm(null)
      setAddingYear(false)
    },
    addYear: (year: number) => {
      change('structure', newYear(year))
      setAddingYear(false)
    },
    /** Puts an indicator as the form left it; an empty id stands for a new one. */
    save: (changed: Indicator) => {
      setForm(null)
      if (changed.id !== '') {
        change('structure', changedIndicator(project, changed))
        return
      }
      const added = newIndicator(project, changed.name, changed.unit, indicator?.id ?? null)
      if (added.tag === 'indicator') change('structure', [{ ...added, indicator: { ...changed, id: added.id } }])
    },
  }
}
