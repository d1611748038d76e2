import type { InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { GridContent } from '../../shared/grid/cell-area'
import { useScreenRequest } from '../state/screen-request'
import { useWindow } from '../state/window-store'
import type { FigureGridHandle } from './figures/figure-grid'
import { useHeaderRows } from './figures/use-header-rows'
import { useClipboard } from './use-clipboard'
import type { GridCommands } from './use-grid-commands'
import { useShownTarget } from './use-shown-target'
import { useGridView } from './view/grid-view'
import { isInField, isTypingElsewhere } from './view/typing-target'

/** Where the keyboard can be on the screen, and what keys do there. */
export interface SessionKeys {
  readonly grid: RefObject<FigureGridHandle | null>
  readonly frame: RefObject<HTMLDivElement | null>
  readonly search: RefObject<InputRef | null>
  /** A key pressed while the grid has the keyboard; whether it was a command. */
  readonly pressInGrid: (event: KeyboardEvent) => boolean
  /** A key pressed on the frame; whether it leads into the cells. */
  readonly enter: (key: string) => boolean
}

const entering: ReadonlySet<string> = new Set(['Enter', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'])

/** The keyboard of the grid's screen: into the cells and out of them, to the search field, and commands wherever it is. */
export function useSessionKeys(content: GridContent, commands: GridCommands): SessionKeys {
  const grid = useRef<FigureGridHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  const search = useRef<InputRef>(null)
  const find = (): void => search.current?.focus({ cursor: 'all' })
  useHeaderRows(frame)
  useShownTarget(content, grid)
  useReturn(grid)
  useScreenRequest('find', find)
  useClipboard(frame, {
    copy: commands.copy,
    cut: commands.cut,
    paste: (texts) => {
      const area = commands.paste(texts)
      if (area) grid.current?.select(area)
    },
  })
  const press = (event: KeyboardEvent): boolean => {
    if (!isCommand(event, 'f')) return commands.press(event)
    find()
    return true
  }
  useWindowKeys((event) => {
    if (isCommand(event, 'f')) return press(event)
    if (!isCommand(event, 'z') && !isCommand(event, 'y')) return false
    return !isTypingElsewhere(event.target) && !isInField(event.target) && press(event)
  })
  return {
    ...{ grid, frame, search },
    pressInGrid: (event) => {
      if (event.key === 'F2') {
        grid.current?.startEdit()
        return true
      }
      if (event.key !== 'Escape') return press(event)
      // At once: the next key is the page's already.
      frame.current?.focus()
      grid.current?.leave()
      return true
    },
    enter: (key) => {
      if (!entering.has(key)) return false
      const first = content.rows.findIndex((row) => row.tag === 'indicator')
      const { selection } = useGridView.getState()
      if (first >= 0) grid.current?.select(selection ?? { top: first, bottom: first, left: 0, right: 0 })
      return true
    },
  }
}

function isCommand({ key, ctrlKey, metaKey }: KeyboardEvent, letter: string): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === letter
}

/** Keys that the grid commands wherever the keyboard is on this screen; what was handled before is left alone. */
function useWindowKeys(press: (event: KeyboardEvent) => boolean): void {
  const onKey = useEffectEvent(press)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && onKey(event)) event.preventDefault()
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
