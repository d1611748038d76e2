import type { Editor } from '@tiptap/core'
import type { Indicator } from '../../shared/model/indicator'
import type { BlockInput, SentenceInput } from '../../shared/template/edit/template-document'
import { yearNames } from '../../shared/template/scope'
import type { Template } from '../../shared/template/template'
import { useText } from '../state/use-text'
import type { EditorNode } from './content/editor-node'
import { sentenceAt } from './content/sentence-at'
import { ChartFields } from './panels/chart-fields'
import { FigureFields } from './panels/figure-fields'
import { SentenceFields } from './panels/sentence-fields'
import { TableFields } from './panels/table-fields'
import type { ReportEditing } from './use-report-editor'

interface EditorSideProps {
  readonly editor: Editor
  readonly editing: ReportEditing
  readonly indicators: readonly Indicator[]
}

/** What can be said of the figure, table, chart or sentence at the caret. */
export function EditorSide({ editor, editing, indicators }: EditorSideProps) {
  const t = useText()
  const { template, chosen, nameOf } = editing
  const figure = chosen === null ? null : editor.state.doc.nodeAt(chosen)
  const names = namesOf(template)
  if (chosen !== null && figure?.type.name === 'figure') {
    return (
      <aside className="editor-side" aria-label={t('editor.figure')}>
        <h2>{t('editor.figure')}</h2>
        <FigureFields
          key={chosen}
          source={String(figure.attrs['source'])}
          {...{ template, indicators, nameOf }}
          printedOf={editing.printedOf}
          onChange={(source) => editor.view.dispatch(editor.state.tr.setNodeAttribute(chosen, 'source', source))}
          onRemove={() => {
            editor.view.dispatch(editor.state.tr.delete(chosen, chosen + 1))
            editing.choose(null)
            editor.view.focus()
          }}
        />
      </aside>
    )
  }
  const block = selectedBlock(editor)
  if (block) {
    const { content, position } = block
    const choice = { declared: template.indicators, others: undeclared(template, indicators), nameOf }
    const put = (changed: BlockInput): void =>
      editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'content', changed))
    if (content.table) {
      return (
        <aside className="editor-side" aria-label={t('editor.table')}>
          <h2>{t('editor.table')}</h2>
          <TableFields
            key={position}
            {...choice}
            table={content.table}
            names={names}
            onChange={(table) => put({ table })}
          />
        </aside>
      )
    }
    if (content.chart) {
      return (
        <aside className="editor-side" aria-label={t('editor.chart')}>
          <h2>{t('editor.chart')}</h2>
          <ChartFields
            key={position}
            {...choice}
            chart={content.chart}
            names={names}
            onChange={(chart) => put({ chart })}
          />
        </aside>
      )
    }
  }
  return <SentenceSide editor={editor} names={names} />
}

function SentenceSide({ editor, names }: { readonly editor: Editor; readonly names: ReadonlySet<string> }) {
  const t = useText()
  const { $from } = editor.state.selection
  const { parent } = $from
  const isProse = parent.type.name === 'paragraph' || parent.type.name === 'lead'
  const content = isProse ? ((parent.toJSON() as EditorNode).content ?? []) : []
  const found = sentenceAt(content, $from.parentOffset)
  const put = (input: SentenceInput): void => {
    const type = editor.state.schema.marks['sentence']
    if (!found || !type) return
    const start = $from.start()
    const mark = type.create({ key: `sentence-${keyNumber()}`, input })
    editor.view.dispatch(editor.state.tr.addMark(start + found.from, start + found.to, mark))
  }
  return (
    <aside className="editor-side" aria-label={t('editor.sentence')}>
      <h2>{t('editor.sentence')}</h2>
      {found ? <SentenceFields input={found.input} names={names} onChange={put} /> : <p>{t('editor.sentence-none')}</p>}
    </aside>
  )
}

let lastKey = 0

/** A number that no sentence of this window has. */
function keyNumber(): number {
  lastKey += 1
  return lastKey
}

function selectedBlock(editor: Editor): { readonly content: BlockInput; readonly position: number } | null {
  const { selection, doc } = editor.state
  const node = doc.nodeAt(selection.from)
  if (node?.type.name !== 'block' || selection.empty) return null
  return { content: node.attrs['content'] as BlockInput, position: selection.from }
}

function namesOf(template: Template): ReadonlySet<string> {
  return new Set([...yearNames, ...Object.keys(template.settings), ...template.indicators.map(({ name }) => name)])
}

/** The indicators of the project that the template does not speak of. */
function undeclared(template: Template, indicators: readonly Indicator[]): readonly Indicator[] {
  const known = new Set(template.indicators.flatMap(({ name, aliases }) => [name, ...aliases]))
  return indicators.filter(({ name }) => !known.has(name))
}
