import { joinParts, splitOutputs, type TextPart } from '../../../shared/template/split-outputs'
import { nameOutput } from './name-output'

/** What an output prints now; null where its figure is missing. */
export type PrintedOf = (source: string) => string | null

/** Puts wording into an editable element: words as text, outputs as chips that can only be moved or removed whole. */
export function fillField(field: HTMLElement, wording: string, printedOf: PrintedOf): void {
  field.replaceChildren(...nodesOf(wording, printedOf))
}

/** The wording that stands in the element. */
export function readField(field: Node): string {
  return joinParts([...field.childNodes].flatMap(partsOf))
}

/** Puts wording in place of the selection, or at the end when the caret is elsewhere, and the caret after it. */
export function insertWording(field: HTMLElement, wording: string, printedOf: PrintedOf): void {
  const selection = document.getSelection()
  if (!selection) return
  const isInside = selection.rangeCount > 0 && field.contains(selection.getRangeAt(0).commonAncestorContainer)
  const range = isInside ? selection.getRangeAt(0) : document.createRange()
  if (!isInside) {
    range.selectNodeContents(field)
    range.collapse(false)
  }
  range.deleteContents()
  const nodes = nodesOf(wording, printedOf)
  for (const node of [...nodes].reverse()) range.insertNode(node)
  const last = nodes.at(-1)
  if (!last) return
  range.setStartAfter(last)
  range.collapse(true)
  selection.removeAllRanges()
  selection.addRange(range)
}

/** The wording of the selection, for the clipboard: chips keep their binding when they are pasted again. */
export function selectedWording(): string {
  const selection = document.getSelection()
  return selection && selection.rangeCount > 0 ? readField(selection.getRangeAt(0).cloneContents()) : ''
}

function nodesOf(wording: string, printedOf: PrintedOf): readonly Node[] {
  return splitOutputs(wording).map((part) =>
    part.tag === 'text' ? document.createTextNode(part.text) : chipOf(part.source, printedOf(part.source)),
  )
}

function chipOf(source: string, printed: string | null): HTMLElement {
  const chip = document.createElement('span')
  chip.className = printed === null ? 'wording-chip is-missing' : 'wording-chip'
  chip.contentEditable = 'false'
  chip.dataset['source'] = source
  chip.title = nameOutput(source)
  chip.textContent = printed ?? nameOutput(source)
  return chip
}

/** A paragraph is one line: a break that the browser put in is none of the wording. */
function partsOf(node: Node): readonly TextPart[] {
  if (node instanceof HTMLElement) {
    const source = node.dataset['source']
    return source === undefined ? [...node.childNodes].flatMap(partsOf) : [{ tag: 'output', source }]
  }
  return [{ tag: 'text', text: (node.textContent ?? '').replace(/[\r\n]+/gu, '') }]
}
