import { Node } from '@tiptap/core'
import { textBlocks } from '../content/editor-node'

/** The lines of a report that consist of words and figures: how each is drawn, and what Word's paragraphs become. */
const lines: readonly { readonly name: string; readonly tag: string; readonly from: readonly string[] }[] = [
  { name: textBlocks.paragraph, tag: 'p', from: ['p'] },
  { name: textBlocks.title, tag: 'h1', from: ['h1'] },
  { name: 'subtitle', tag: 'p', from: [] },
  { name: textBlocks.byline, tag: 'p', from: [] },
  { name: textBlocks.lead, tag: 'p', from: [] },
  { name: textBlocks.heading, tag: 'h2', from: ['h2'] },
  { name: textBlocks.topic, tag: 'h3', from: ['h3', 'h4', 'h5', 'h6'] },
  { name: textBlocks.note, tag: 'p', from: [] },
  { name: textBlocks['sign-off'], tag: 'div', from: [] },
  { name: textBlocks.attachments, tag: 'div', from: [] },
  { name: textBlocks.signature, tag: 'p', from: [] },
]

/** Lines that may hold a line break of their own. */
const severalLines: ReadonlySet<string> = new Set([textBlocks.heading, textBlocks['sign-off'], textBlocks.attachments])

/** The first one is what a new line becomes. */
export const textNodes = lines.map(({ name, tag, from }) =>
  Node.create({
    name,
    group: 'block',
    content: severalLines.has(name) ? 'inline*' : '(text | figure | clause)*',
    marks: name === textBlocks.paragraph || name === textBlocks.lead ? 'sentence' : '',
    defining: true,
    addAttributes: () => ({ origin: { default: null, keepOnSplit: false, rendered: false } }),
    parseHTML: () => [{ tag: `[data-line="${name}"]`, priority: 60 }, ...from.map((given) => ({ tag: given }))],
    renderHTML: () => [tag, { 'data-line': name }, 0],
  }),
)

/** The whole report: one line or block below the other. */
export const documentNode = Node.create({ name: 'doc', topNode: true, content: 'block+' })

export const wordsNode = Node.create({ name: 'text', group: 'inline' })

/** A line break inside a heading or among those who sign. */
export const lineBreakNode = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) }
  },
})
