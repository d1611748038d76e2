import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/react-datagrid'
import type { MovementKey } from '../../shared/grid/move-selection'

/** The editor can be typed into. Bubbles from its input. */
export const editorReady = 'figureeditorready'
/** The editor saved; the detail is the key that moves the selection on. Bubbles from its input. */
export const editorDone = 'figureeditordone'

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
    requestAnimationFrame(() => {
      this.input?.focus()
      this.input?.dispatchEvent(new CustomEvent(editorReady, { bubbles: true }))
    })
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
        const { input } = this
        // The grid's own step to the next cell waits for timers, and keys typed meanwhile would go to this cell.
        this.save(this.getValue(), true)
        const detail: MovementKey = { key: event.key, isShift: event.shiftKey, isCommand: false }
        input?.dispatchEvent(new CustomEvent(editorDone, { bubbles: true, detail }))
      },
    })
  }
}
