import { useEffectEvent, useLayoutEffect, useState, type DragEvent } from 'react'
import type { PastedCells } from '../../shared/sheet/pasted-cells'
import { readClipboardCells } from './clipboard-cells'
import { isTextField } from '../components/text-field'

interface ReceivedFiles {
  readonly isDragging: boolean
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

interface Receivers {
  readonly onFiles: (files: readonly File[]) => void
  readonly onCells: (cells: PastedCells) => void
  /** Something was pasted that is neither a file nor a range of cells. */
  readonly onNothing: () => void
}

/** Files that are dropped on an element, and files or copied cells that are pasted anywhere while it is shown. */
export function useReceivedFiles(receivers: Receivers): ReceivedFiles {
  const [isDragging, setDragging] = useState(false)
  const receivePasted = useEffectEvent((files: readonly File[], cells: PastedCells | null) => {
    if (files.length > 0) receivers.onFiles(files)
    else if (cells && isRange(cells)) receivers.onCells(cells)
    else receivers.onNothing()
  })
  // Before the screen is painted: whoever sees that something can be pasted can paste it.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData: clipboard, target } = event
      if (!clipboard || isTextField(target)) return
      event.preventDefault()
      // Spreadsheets put a picture of the cells beside them.
      const files = [...clipboard.files].filter(({ type }) => !type.startsWith('image/'))
      receivePasted(files, files.length > 0 ? null : readClipboardCells(clipboard))
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    isDragging,
    handlers: {
      onDragEnter: (event) => {
        if (holdsFiles(event)) setDragging(true)
      },
      onDragOver: (event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      // Moving onto a child leaves the element too: only leaving for something outside counts.
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false)
      },
      onDrop: (event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setDragging(false)
        receivers.onFiles([...event.dataTransfer.files])
      },
    },
  }
}

/** A table needs a head and a row: a sentence or a single cell is none. */
function isRange({ rows }: PastedCells): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1)
}
