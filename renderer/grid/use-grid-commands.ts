import { App } from 'antd'
import type { CellArea, GridContent } from '../../shared/grid/cell-area'
import { cellOf, cellsOf } from '../../shared/grid/cell-area'
import {
  editsForClear,
  editsForFill,
  editsForFillCommand,
  editsForPaste,
  editsForText,
  isComputed,
  textsOf,
} from '../../shared/grid/cell-edits'
import type { ChangeKind, Edit } from '../../shared/project/edit'
import { useText } from '../state/use-text'
import { edit, redo, undo } from '../state/window-store'
import { useGridView } from './view/grid-view'

type Texts = readonly (readonly string[])[]

export interface GridCommands {
  readonly change: (kind: ChangeKind, edits: readonly Edit[]) => void
  readonly typeText: (row: number, column: number, text: string) => void
  readonly fill: (source: CellArea, target: CellArea) => void
  readonly copy: () => Texts | null
  readonly cut: () => Texts | null
  /** The area that was written to, to select it. */
  readonly paste: (texts: Texts) => CellArea | null
  /** Whether the key was a command of the grid. */
  readonly press: (event: KeyboardEvent) => boolean
}

/** What the keys, the clipboard and the fill handle do to the project. */
export function useGridCommands(content: GridContent, isReadOnly: boolean): GridCommands {
  const t = useText()
  const { message } = App.useApp()
  const selection = (): CellArea | null => useGridView.getState().selection
  const change = (kind: ChangeKind, edits: readonly Edit[]): void => {
    if (!isReadOnly && edits.length > 0) void edit(kind, edits)
  }
  const copy = (): Texts | null => {
    const area = selection()
    if (!area) return null
    const texts = textsOf(content, area)
    if (texts.length === 0) return null
    void message.info(t('grid.copied', { count: cellsOf(content, area).flat().length }))
    return texts
  }
  return {
    change,
    typeText: (row, column, text) => {
      const where = content.rows[row]
      const period = content.columns[column]
      if (where?.tag !== 'indicator' || !period) return
      change('edit', editsForText(cellOf(where, period, content.region), text))
    },
    fill: (source, target) => change('fill', editsForFill(content, source, target)),
    copy,
    cut: () => {
      const texts = copy()
      const area = selection()
      if (texts !== null && area) change('edit', editsForClear(content, area))
      return texts
    },
    paste: (texts) => {
      const area = selection()
      if (!area || isReadOnly) return null
      const { edits, area: written, invalid, outside, computed } = editsForPaste(content, area, texts)
      change('paste', edits)
      const parts = { count: edits.length, invalid: invalid || '', outside: outside || '', computed: computed || '' }
      const told = edits.length + outside + computed === 0 ? t('grid.paste-nothing') : t('grid.pasted', parts)
      void (invalid + outside + computed > 0 ? message.warning(told, 6) : message.info(told))
      return written
    },
    press: (event) => {
      const area = selection()
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      if (isCommand && (key === 'z' || key === 'y')) {
        if (!isReadOnly) void (key === 'y' || event.shiftKey ? redo() : undo())
        return true
      }
      if (!area) return false
      if (isCommand && (key === 'd' || key === 'r')) {
        change('fill', editsForFillCommand(content, area, key === 'd' ? 'down' : 'right'))
        return true
      }
      if (key === 'delete' || key === 'backspace') {
        if (isAllComputed(content, area)) void message.info(t('grid.computed-hint'), 5)
        else change('edit', editsForClear(content, area))
        return true
      }
      return false
    },
  }
}

function isAllComputed(content: GridContent, area: CellArea): boolean {
  const cells = cellsOf(content, area).flat()
  return cells.length > 0 && cells.every(isComputed)
}
