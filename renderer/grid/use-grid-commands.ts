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
  const change = (kind: ChangeKind, edits: readonly Edit[]): void => {
    if (!isReadOnly && edits.length > 0) void edit(kind, edits)
  }
  const copy = (): Texts | null => {
    const area = selectedArea()
    if (!area) return null
    const texts = textsOf(content, area)
    if (texts.length === 0) return null
    void message.info(t('grid.copied', { count: cellsOf(content, area).flat().length }))
    return texts
  }
  const clear = (area: CellArea): void => {
    if (isAllComputed(content, area)) void message.info(t('grid.computed-hint'), 5)
    else change('edit', editsForClear(content, area))
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
      const area = selectedArea()
      if (texts !== null && area) change('edit', editsForClear(content, area))
      return texts
    },
    paste: (texts) => {
      const area = selectedArea()
      if (!area || isReadOnly) return null
      const { edits, area: written, invalid, outside, computed } = editsForPaste(content, area, texts)
      change('paste', edits)
      const parts = { count: edits.length, invalid: invalid || '', outside: outside || '', computed: computed || '' }
      const told = edits.length + outside + computed === 0 ? t('grid.paste-nothing') : t('grid.pasted', parts)
      void (invalid + outside + computed > 0 ? message.warning(told, 6) : message.info(told))
      return written
    },
    press: (event) => {
      const command = commandOf(event)
      const area = selectedArea()
      if (command === 'undo' || command === 'redo') {
        if (!isReadOnly) void (command === 'redo' ? redo() : undo())
        return true
      }
      if (command === null || !area) return false
      if (command === 'clear') clear(area)
      else change('fill', editsForFillCommand(content, area, command))
      return true
    },
  }
}

function selectedArea(): CellArea | null {
  return useGridView.getState().selection
}

type KeyCommand = 'undo' | 'redo' | 'down' | 'right' | 'clear'

/** The command of a key as in Excel: Ctrl+Z and Y, Ctrl+D and R, Delete. */
function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyCommand | null {
  const letter = key.toLowerCase()
  if (letter === 'delete' || letter === 'backspace') return 'clear'
  if (!(ctrlKey || metaKey) || altKey) return null
  switch (letter) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 'd':
      return 'down'
    case 'r':
      return 'right'
    default:
      return null
  }
}

function isAllComputed(content: GridContent, area: CellArea): boolean {
  const cells = cellsOf(content, area).flat()
  return cells.length > 0 && cells.every(isComputed)
}
