import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/react-datagrid'

/** The input over a cell. It opens on a key, Enter, F2 or a double click; while an input method composes, Enter is its own. */
export class FigureEditor implements EditorBase {
  element: Element | null = null
  editCell?: EditCell
  private input: HTMLInputElement | null = null

  constructor(
    _: ColumnDataSchemaModel,
    private readonly save: (value: unknown, preventFocus?: boolean) => void,
  ) {}

  componentDidRender(): void {
    requestAnimationFrame(() => this.input?.focus())
  }

  appendPendingInput(value: string): boolean {
    if (!this.input) return false
    this.input.value += value
    this.input.focus()
    return true
  }

  beforeDisconnect(): void {
    this.input?.blur()
  }

  getValue(): string {
    return this.input?.value ?? ''
  }

  render(h: HyperFunc<VNode>): VNode {
    const text: unknown = this.editCell?.val
    return h('input', {
      type: 'text',
      class: 'figure-editor',
      autocomplete: 'off',
      'aria-label': typeof this.editCell?.prop === 'string' ? this.editCell.prop : '',
      value: typeof text === 'string' ? text : '',
      ref: (input: HTMLInputElement | null) => {
        this.input = input
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Tab')) return
        event.preventDefault()
        const text = this.getValue()
        this.beforeDisconnect()
        this.save(text, event.key === 'Tab')
      },
    })
  }
}
