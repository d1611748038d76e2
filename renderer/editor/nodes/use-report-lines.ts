import type { Editor, JSONContent } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEditor } from '@tiptap/react'
import { useText } from '../../state/use-text'
import type { EditorNode } from '../content/editor-node'
import type { PrintedFigures } from '../figures/printed-figures'
import { editingKeys } from './editing-keys'
import { clauseNode, figureNode, sentenceMark } from './inline-nodes'
import { objectNode } from './object-node'
import { documentNode, lineBreakNode, textNodes, wordsNode } from './text-nodes'

interface ReportLinesOptions {
  /** What the editor begins with; it is read once. */
  readonly content: EditorNode
  readonly figures: PrintedFigures
  /** A figure at this position was clicked. */
  readonly onOpen: (position: number) => void
  readonly onSearch: () => void
  readonly onUpdate: (editor: Editor) => void
  /** The document or the selection changed. */
  readonly onTransaction: (transaction: Transaction) => void
}

/** The editor of a report: lines of words and bound figures, tables, charts and page breaks between them. */
export function useReportLines({ content, figures, ...on }: ReportLinesOptions): Editor | null {
  const t = useText()
  return useEditor({
    extensions: [
      ...[documentNode, ...textNodes, wordsNode, lineBreakNode, objectNode, clauseNode, sentenceMark],
      figureNode.configure({ figures, onOpen: on.onOpen }),
      editingKeys.configure({ onSearch: on.onSearch }),
    ],
    content: content as JSONContent,
    // A node that the editor does not know would otherwise give an empty report.
    enableContentCheck: true,
    editorProps: { attributes: { 'aria-label': t('editor.paper'), 'aria-multiline': 'true', lang: 'zh-CN' } },
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor }) => on.onUpdate(editor),
    onTransaction: ({ transaction }) => on.onTransaction(transaction),
  })
}
