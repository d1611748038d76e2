import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** The kinds of lines that an editor offers, the commonest first. */
export const lineKinds = [
  'paragraph',
  'heading',
  'topic',
  'title',
  'subtitle',
  'byline',
  'lead',
  'note',
  'attachments',
  'signature',
  'signOff',
] as const

export type LineKind = (typeof lineKinds)[number]

/** Makes the lines of the selection lines of another kind. */
export function setLineKind(editor: Editor, kind: LineKind): void {
  const { state, view } = editor
  const type = state.schema.nodes[kind]
  if (!type) return
  const { from, to } = state.selection
  const { tr } = state
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) tr.setNodeMarkup(position, type, { ...node.attrs })
    return false
  })
  view.dispatch(tr)
}

/** The block of the selection: its number and where it begins. */
export function blockAt(
  editor: Editor,
): { readonly number: number; readonly from: number; readonly to: number } | null {
  const { doc, selection } = editor.state
  const number = selection.$from.index(0)
  const node = doc.maybeChild(number)
  if (!node) return null
  let from = 0
  for (let at = 0; at < number; at += 1) from += doc.child(at).nodeSize
  return { number, from, to: from + node.nodeSize }
}

/** Moves the block of the selection before the one above or behind the one below; false at the end. */
export function moveBlock(editor: Editor, step: -1 | 1): boolean {
  const { state, view } = editor
  const block = blockAt(editor)
  const neighbour = block && state.doc.maybeChild(block.number + step)
  if (!block || !neighbour) return false
  const slice = state.doc.slice(block.from, block.to)
  const target = step === -1 ? block.from - neighbour.nodeSize : block.from + neighbour.nodeSize
  const inside = state.selection.from - block.from
  const tr = state.tr.delete(block.from, block.to).insert(target, slice.content)
  view.dispatch(tr.setSelection(selectionNear(tr.doc, target + inside)).scrollIntoView())
  view.focus()
  return true
}

/** Brings the block that begins at a position into view. */
export function showBlockAt({ view }: Editor, position: number): void {
  const element = view.nodeDOM(position)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
}

/** Takes the block of the selection out; the last one only loses its words. */
export function removeBlock(editor: Editor): boolean {
  const { state, view } = editor
  const block = blockAt(editor)
  if (!block) return false
  const empty = state.schema.nodes['paragraph']?.create()
  const isLast = state.doc.childCount === 1
  const tr = isLast && empty ? state.tr.replaceWith(block.from, block.to, empty) : state.tr.delete(block.from, block.to)
  view.dispatch(tr.setSelection(selectionNear(tr.doc, Math.min(block.from, tr.doc.content.size))))
  view.focus()
  return true
}

function selectionNear(doc: Editor['state']['doc'], position: number): Selection {
  const near = doc.resolve(Math.max(0, Math.min(position, doc.content.size)))
  return near.parent.isTextblock ? TextSelection.near(near) : Selection.near(near)
}
