import { Node } from '@tiptap/core'
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useMemo } from 'react'
import type { Block } from '../../../shared/report/document'
import type { BlockInput } from '../../../shared/template/edit/template-document'
import { ReportBlock } from '../../report/paper/report-block'
import { useText } from '../../state/use-text'
import { useSurroundings } from '../editor-context'

/** A block that is no line of words: a table, a chart, the contents, a page break. It is chosen and changed as a whole. */
export const objectNode = Node.create({
  name: 'object',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    origin: { default: null, rendered: false },
    content: {
      default: {},
      parseHTML: (element: HTMLElement) => readContent(element.dataset['block']),
      renderHTML: ({ content }: Record<string, unknown>) => ({ 'data-block': JSON.stringify(content) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-block]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(ObjectView),
})

/** What was copied from another window is not trusted to be a block. */
function readContent(text: string | undefined): unknown {
  try {
    const content: unknown = JSON.parse(text ?? '')
    return typeof content === 'object' && content !== null ? content : {}
  } catch {
    return {}
  }
}

/** A table or chart filled alone is the first of its report; here it has the number that it has among the others. */
function numbered(block: Block | null, number: number): Block | null {
  return block?.tag === 'table' || block?.tag === 'chart' ? { ...block, anchor: `${block.tag}-${number}` } : block
}

function ObjectView({ editor, getPos, node, selected }: ReactNodeViewProps) {
  const t = useText()
  const { profile, fill, numbers } = useSurroundings()
  const content = node.attrs['content'] as BlockInput
  const isDrawn = content.table !== undefined || content.chart !== undefined
  const filled = useMemo(() => (isDrawn ? fill(content) : null), [content, fill, isDrawn])
  const label =
    content.table !== undefined
      ? t('editor.table')
      : content.chart !== undefined
        ? t('editor.chart')
        : content['page-break'] === true
          ? t('editor.page-break')
          : t('editor.contents')
  const position = getPos()
  const number = position === undefined ? undefined : numbers.get(editor.state.doc.resolve(position).index(0))
  const block = useMemo(() => numbered(filled?.ok === true ? filled.value : null, number ?? 1), [filled, number])
  return (
    <NodeViewWrapper
      className={`editor-block${selected ? ' is-selected' : ''}${isDrawn ? '' : ' is-mark'}`}
      role="group"
      aria-label={label}
      contentEditable={false}
    >
      {block ? (
        <ReportBlock cut={null} block={block} profile={profile} change={undefined} />
      ) : (
        <p className="editor-block-note">
          {!isDrawn ? label : filled?.ok ? `${label}：${t('editor.block-left-out')}` : t('editor.block-empty')}
        </p>
      )}
    </NodeViewWrapper>
  )
}
