import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { moveBlock } from '../block-commands'
import { cleanPastedHtml } from '../content/clean-pasted-html'

interface EditingOptions {
  /** `/` was typed, or its key pressed: a figure is looked for. */
  readonly onSearch: () => void
}

/** Undo without end, the key for a figure, and what Chinese typing and pasting from Word need. */
export const editingKeys = Extension.create<EditingOptions>({
  name: 'editingKeys',
  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': ({ editor }) => moveBlock(editor, -1),
      'Alt-Shift-ArrowDown': ({ editor }) => moveBlock(editor, 1),
      'Mod-/': () => {
        this.options.onSearch()
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { onSearch } = this.options
    return [
      history({ depth: 100_000 }),
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }),
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          handleTextInput: (view, _from, _to, text) => {
            if ((text !== '/' && text !== '／') || view.composing) return false
            onSearch()
            return true
          },
          handleKeyDown: (view, event) => {
            const { selection } = view.state
            // A selection of figures alone has no text that an input method could replace: what is typed would be lost.
            const isComposing = event.key === 'Process' || event.isComposing
            if (isComposing && !selection.empty && view.state.doc.textBetween(selection.from, selection.to) === '') {
              view.dispatch(view.state.tr.deleteSelection())
            }
            return false
          },
        },
      }),
    ]
  },
})
