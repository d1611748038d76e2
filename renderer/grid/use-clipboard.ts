import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { isInField, isTypingElsewhere } from './typing-target'

export interface ClipboardCommands {
  /** The text to put on the clipboard; null when nothing is selected. */
  readonly copy: () => string | null
  readonly cut: () => string | null
  readonly paste: (text: string) => void
}

/**
 * Copy, cut and paste of the browser while the grid was the last thing touched. The events are taken rather than the keys, so
 * that the menus of the browser and of the program work as well, and no permission to read the clipboard is asked for.
 */
export function useClipboard(grid: RefObject<HTMLElement | null>, commands: ClipboardCommands): void {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
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
      const text = event.type === 'cut' ? latest.current.cut() : latest.current.copy()
      if (text === null) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    }
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text === '' || !isForGrid(event)) return
      event.preventDefault()
      latest.current.paste(text)
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
