import type { Editor } from '@tiptap/core'
import { useMemo, type CSSProperties } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import type { ReportEditing } from '../use-report-editor'
import { FigureSearch } from './figure-search'

interface CaretSearchProps {
  readonly editor: Editor
  readonly editing: ReportEditing
  readonly indicators: readonly Indicator[]
  /** The scrolling ground that the paper lies on. */
  readonly desk: HTMLElement | null
}

/** The search for a figure, at the caret: below it, or above where there is no room. */
export function CaretSearch({ editor, editing, indicators, desk }: CaretSearchProps) {
  const at = useMemo(() => placeBeside(editor, desk), [editor, desk])
  return (
    <FigureSearch
      indicators={indicators}
      at={at}
      printedOf={editing.printedOf}
      nameOf={editing.nameOf}
      onInsert={(source) => {
        editing.setSearching(false)
        editor.chain().focus().insertContent({ type: 'figure', attrs: { source } }).run()
      }}
      onClose={(words) => {
        editing.setSearching(false)
        editor.view.focus()
        if (words !== '') editor.view.dispatch(editor.state.tr.insertText(words))
      }}
    />
  )
}

/** The room that the search wants, in pixels. */
const room = { width: 420, height: 400 }

function placeBeside(editor: Editor, desk: HTMLElement | null): CSSProperties {
  const box = desk?.getBoundingClientRect()
  if (!desk || !box) return {}
  const caret = editor.view.coordsAtPos(editor.state.selection.from)
  const left = Math.max(8, Math.min(caret.left - box.left, box.width - room.width - 8)) + desk.scrollLeft
  const isBelow = caret.bottom + room.height < box.bottom || caret.top - box.top < room.height
  const top = (isBelow ? caret.bottom + 4 : caret.top - 4) - box.top + desk.scrollTop
  return { left, top, ...(isBelow ? {} : { transform: 'translateY(-100%)' }) }
}
