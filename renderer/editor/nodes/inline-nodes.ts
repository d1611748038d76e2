import { Mark, Node } from '@tiptap/core'
import type { PrintedFigures } from '../figures/printed-figures'

interface FigureOptions {
  readonly figures: PrintedFigures
  /** A figure was clicked: it stands at this position of the document. */
  readonly onOpen: (position: number) => void
}

/**
 * A bound figure in the words. The node keeps what is bound; the number it shows comes from the report of the moment, so that undoing
 * an edit never brings an old number back.
 */
export const figureNode = Node.create<FigureOptions>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  // An arrow key would stop on a selectable one, and Chinese typed there would be lost.
  selectable: false,
  draggable: true,
  addAttributes: () => ({
    source: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['source'] ?? '',
      renderHTML: ({ source }: Record<string, unknown>) => ({ 'data-source': source }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-source]' }],
  renderHTML({ HTMLAttributes, node }) {
    const source = String(node.attrs['source'])
    return ['span', HTMLAttributes, this.options.figures.textOf(source)]
  },
  renderText({ node }) {
    return this.options.figures.textOf(String(node.attrs['source']))
  },
  addNodeView() {
    const { figures, onOpen } = this.options
    return ({ node, getPos }) => {
      const dom = document.createElement('span')
      let source = String(node.attrs['source'])
      let forget = figures.show(source, dom)
      dom.addEventListener('mousedown', (event) => event.preventDefault())
      dom.addEventListener('click', () => {
        const position = getPos()
        if (position !== undefined) onOpen(position)
      })
      return {
        dom,
        update: (next) => {
          if (next.type.name !== 'figure') return false
          const now = String(next.attrs['source'])
          if (now !== source) {
            forget()
            source = now
            forget = figures.show(source, dom)
          }
          return true
        },
        ignoreMutation: () => true,
        destroy: () => forget(),
      }
    }
  },
})

/** Where a clause begins and ends that falls away with its figures. */
export const clauseNode = Node.create({
  name: 'clause',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    mark: {
      default: '[[',
      parseHTML: (element: HTMLElement) => element.dataset['clause'] ?? '[[',
      renderHTML: ({ mark }: Record<string, unknown>) => ({ 'data-clause': mark }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-clause]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'span',
    { ...HTMLAttributes, class: 'editor-clause' },
    node.attrs['mark'] === ']]' ? '〕' : '〔',
  ],
  renderText: () => '',
})

/** What the template says of a sentence besides its words; words typed in it are its own. */
export const sentenceMark = Mark.create({
  name: 'sentence',
  inclusive: true,
  excludes: 'sentence',
  addAttributes: () => ({
    key: { default: null, rendered: false },
    input: { default: null, rendered: false },
  }),
  renderHTML: () => ['span', 0],
})
