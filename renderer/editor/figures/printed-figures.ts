/** What outputs print now; null where a figure is missing or would be untrue. */
export type PrintOutputs = (sources: readonly string[]) => ReadonlyMap<string, string | null>

/** What a figure is called, for the missing ones and for screen readers. */
export type NameOutput = (source: string) => string

/** As much of an element as a figure is written into. */
export interface FigureElement {
  className: string
  textContent: string | null
  title: string
  readonly dataset: Record<string, string | undefined>
  setAttribute(name: string, value: string): void
}

/**
 * The numbers that the figures of an editor show. They are written into the page past the editor, since they are none of its
 * document: 600 of them in a few milliseconds, without a step that undo would know.
 */
export class PrintedFigures {
  private readonly shown = new Map<string, Set<FigureElement>>()
  private printed = new Map<string, string | null>()
  private print: PrintOutputs = () => new Map()
  private name: NameOutput = (source) => source

  /** Shows the figures of another report, or of the same one with other data. */
  update(print: PrintOutputs, name: NameOutput): void {
    this.print = print
    this.name = name
    this.printed = new Map(print([...this.shown.keys()]))
    for (const [source, elements] of this.shown) for (const element of elements) this.write(source, element)
  }

  /** Shows an output in an element until the function given back is called. */
  show(source: string, element: FigureElement): () => void {
    const elements = this.shown.get(source) ?? new Set()
    this.shown.set(source, elements)
    elements.add(element)
    this.write(source, element)
    return () => {
      elements.delete(element)
      if (elements.size === 0) this.shown.delete(source)
    }
  }

  /** What an output prints, or what it is called where it prints nothing. */
  textOf(source: string): string {
    return this.printedOf(source) ?? this.name(source)
  }

  printedOf(source: string): string | null {
    const known = this.printed.get(source)
    if (known !== undefined) return known
    const printed = this.print([source]).get(source) ?? null
    this.printed.set(source, printed)
    return printed
  }

  private write(source: string, element: FigureElement): void {
    const printed = this.printedOf(source)
    const name = this.name(source)
    element.className = printed === null ? 'editor-figure is-missing' : 'editor-figure'
    element.textContent = printed ?? name
    element.title = name
    element.dataset['source'] = source
    element.setAttribute('role', 'img')
    element.setAttribute('aria-label', printed === null ? name : `${printed}，${name}`)
  }
}
