import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
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
  const { chosen, template } = editing
  const figure = chosen === null ? null : editor.state.doc.nodeAt(chosen)
  if (chosen !== null && figure?.type.name === 'figure') {
    return <FigureSide {...{ editor, editing, indicators }} position={chosen} source={String(figure.attrs['source'])} />
  }
  const object = selectedObject(editor)
  if (object?.content.table ?? object?.content.chart) {
    return <ObjectSide {...{ editor, editing, indicators }} {...object} />
  }
  return <SentenceSide editor={editor} names={namesOf(template)} />
}

interface FigureSideProps extends EditorSideProps {
  readonly position: number
  readonly source: string
}

function FigureSide({ editor, editing, indicators, position, source }: FigureSideProps) {
  const t = useText()
  const { template, nameOf, printedOf } = editing
  return (
    <aside className="editor-side" aria-label={t('editor.figure')}>
      <h2>{t('editor.figure')}</h2>
      <FigureFields
        key={position}
        {...{ source, template, indicators, nameOf, printedOf }}
        onChange={(changed) => editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'source', changed))}
        onRemove={() => {
          editor.view.dispatch(editor.state.tr.delete(position, position + 1))
          editing.choose(null)
          editor.view.focus()
        }}
      />
    </aside>
  )
}

function ObjectSide({ editor, editing, indicators, content, position }: EditorSideProps & SelectedObject) {
  const t = useText()
  const { template, nameOf } = editing
  const names = namesOf(template)
  const choice = { declared: template.indicators, others: undeclared(template, indicators), nameOf }
  const put = (changed: BlockInput): void => {
    const { tr } = editor.state
    tr.setNodeAttribute(position, 'content', changed)
    editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, position)))
  }
  const { table, chart } = content
  const label = t(table ? 'editor.table' : 'editor.chart')
  return (
    <aside className="editor-side" aria-label={label}>
      <h2>{label}</h2>
      {table && (
        <TableFields key={position} {...choice} {...{ table, names }} onChange={(changed) => put({ table: changed })} />
      )}
      {chart && (
        <ChartFields key={position} {...choice} {...{ chart, names }} onChange={(changed) => put({ chart: changed })} />
      )}
    </aside>
  )
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

interface SelectedObject {
  readonly content: BlockInput
  readonly position: number
}

function selectedObject(editor: Editor): SelectedObject | null {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'object') return null
  return { content: selection.node.attrs['content'] as BlockInput, position: selection.from }
}

function namesOf(template: Template): ReadonlySet<string> {
  return new Set([...yearNames, ...Object.keys(template.settings), ...template.indicators.map(({ name }) => name)])
}

/** The indicators of the project that the template does not speak of. */
function undeclared(template: Template, indicators: readonly Indicator[]): readonly Indicator[] {
  const known = new Set(template.indicators.flatMap(({ name, aliases }) => [name, ...aliases]))
  return indicators.filter(({ name }) => !known.has(name))
}
