import { useEffect, useEffectEvent, type RefObject } from 'react'
import { formatClipboardHtml } from '../../shared/clipboard/format-clipboard-html'
import { formatClipboard } from '../../shared/clipboard/parse-clipboard'
import { readClipboardCells } from '../clipboard/clipboard-cells'
import { isInField, isTypingElsewhere } from './view/typing-target'

type Texts = readonly (readonly string[])[]

export interface ClipboardCommands {
  /** The cells to put on the clipboard; null when nothing is selected. */
  readonly copy: () => Texts | null
  readonly cut: () => Texts | null
  readonly paste: (texts: Texts) => void
}

/**
 * Copy, cut and paste of the browser while the grid was the last thing touched. The events are taken rather than the keys, so
 * that the menus of the browser and of the program work as well, and no permission to read the clipboard is asked for.
 */
export function useClipboard(grid: RefObject<HTMLElement | null>, commands: ClipboardCommands): void {
  const copy = useEffectEvent(commands.copy)
  const cut = useEffectEvent(commands.cut)
  const paste = useEffectEvent(commands.paste)
  useEffect(() => {
    let isActive = true
    const isInGrid = (target: EventTarget | null): boolean =>
      target instanceof Node && grid.current?.contains(target) === true
    const onPointer = (event: Event): void => {
      isActive = isInGrid(event.target)
    }
    const isForGrid = (event: ClipboardEvent): boolean => {
      const { target } = event
      return isActive && !isInField(target) && !isTypingElsewhere(target)
    }
    const onTake = (event: ClipboardEvent): void => {
      if (!isForGrid(event)) return
      const texts = event.type === 'cut' ? cut() : copy()
      if (texts === null) return
      event.clipboardData?.setData('text/plain', formatClipboard(texts))
      event.clipboardData?.setData('text/html', formatClipboardHtml(texts))
      event.preventDefault()
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (!isForGrid(event)) return
      const cells = event.clipboardData && readClipboardCells(event.clipboardData)
      if (!cells) return
      event.preventDefault()
      paste(cells.rows)
    }
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('focusin', onPointer, true)
    document.addEventListener('copy', onTake)
    document.addEventListener('cut', onTake)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('focusin', onPointer, true)
      document.removeEventListener('copy', onTake)
      document.removeEventListener('cut', onTake)
      document.removeEventListener('paste', onPaste)
    }
  }, [grid])
}
