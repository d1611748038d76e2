import { Node } from '@tiptap/core'
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useMemo } from 'react'
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

function ObjectView({ node, selected }: ReactNodeViewProps) {
  const t = useText()
  const { profile, fill } = useSurroundings()
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
  const block = filled?.ok ? filled.value : null
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
