import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useText } from '../state/use-text'
import { showBlockAt } from './block-commands'

interface OutlineProps {
  readonly editor: Editor
}

/** The headings of the report; a click puts the caret there. */
export function Outline({ editor }: OutlineProps) {
  const t = useText()
  const headings: { readonly position: number; readonly level: 1 | 2; readonly text: string }[] = []
  editor.state.doc.forEach((node, position) => {
    if (node.type.name !== 'heading' && node.type.name !== 'topic') return
    const text = node.textBetween(0, node.content.size, '　', '　')
    headings.push({ position, level: node.type.name === 'heading' ? 1 : 2, text })
  })
  const go = (position: number): void => {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position + 1))))
    view.focus()
    showBlockAt(editor, position)
  }
  return (
    <nav className="editor-outline" aria-label={t('editor.outline')}>
      <h2>{t('editor.outline')}</h2>
      {headings.length === 0 && <p>{t('editor.outline-empty')}</p>}
      <ul>
        {headings.map(({ position, level, text }) => (
          <li key={position} data-level={level}>
            <button type="button" onClick={() => go(position)}>
              {text || '…'}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
