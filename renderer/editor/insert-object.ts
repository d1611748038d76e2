import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { Indicator } from '../../shared/model/indicator'
import type { BlockInput } from '../../shared/template/edit/template-document'
import { plainChip, writeChip } from '../../shared/template/edit/figure-chip'
import { blockAt, showBlockAt } from './block-commands'
import { offeredColumns } from './content/table-columns'
import type { ReportEditing } from './use-report-editor'

export type ObjectKind = 'table' | 'chart' | 'page-break'

/** Puts a table, a chart or a page break below the block of the caret, and chooses it. */
export function insertObject(
  editor: Editor,
  indicators: readonly Indicator[],
  editing: Pick<ReportEditing, 'template' | 'nameOf' | 'printedOf' | 'choose'>,
  kind: ObjectKind,
): void {
  const content = newObject(indicators, editing, kind)
  const node = content && editor.state.schema.nodes['object']?.create({ content })
  if (!node) return
  const position = blockAt(editor)?.to ?? editor.state.doc.content.size
  const { tr } = editor.state
  tr.insert(position, node)
  if (kind !== 'page-break') tr.setSelection(NodeSelection.create(tr.doc, position))
  editing.choose(null)
  editor.view.dispatch(tr)
  showBlockAt(editor, position)
}

/** A table or chart begins with an indicator that has a figure; null where there is no indicator at all. */
function newObject(
  indicators: readonly Indicator[],
  { template, nameOf, printedOf }: Pick<ReportEditing, 'template' | 'nameOf' | 'printedOf'>,
  kind: ObjectKind,
): BlockInput | null {
  if (kind === 'page-break') return { 'page-break': true }
  const names = [...template.indicators.map((declared) => declared.name), ...indicators.map(nameOf)]
  const name = names.find((known) => printedOf(writeChip(plainChip(known))) !== null) ?? names[0]
  if (name === undefined) return null
  if (kind === 'chart') return { chart: { caption: name, indicators: [name] } }
  const columns = [offeredColumns['last-value'], offeredColumns.value, offeredColumns['rate-last']]
  return { table: { caption: name, rows: [name], columns } }
}
