import type { MovementKey } from '../../../shared/grid/move-selection'

export interface CellFieldHost {
  /** Whether the active cell can be typed into. */
  readonly canType: () => boolean
  /** The text that the active cell is edited as. */
  readonly textOfCell: () => string
  readonly write: (text: string) => void
  /** Moves the selection; whether the key is one that moves. */
  readonly move: (pressed: MovementKey) => boolean
  /** A key pressed while no cell is open; true when it was a command of the grid. */
  readonly press: (event: KeyboardEvent) => boolean
  /** Where the active cell is drawn; null while it is out of sight. */
  readonly rectOfCell: () => DOMRect | null
}

/** Typing over a cell, arrows move on as in Excel; in an opened one they move the caret. */
type Mode = 'idle' | 'typing' | 'open'

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/**
 * The one input that has the keyboard while the grid does. Out of sight until something is typed, it then lies over the active cell.
 * Because it is there before the first key, an input method composes in it from its first letter, and because writing and moving on
 * happen at once, no key of a quick typist goes astray; the grid draws what happened a few frames later.
 */
export class CellField {
  private mode: Mode = 'idle'

  constructor(
    private readonly input: HTMLInputElement,
    private readonly host: CellFieldHost,
  ) {}

  focus(): void {
    if (document.activeElement !== this.input) this.input.focus({ preventScroll: true })
  }

  /** Opens the active cell with what is in it, as F2 and a double click do. */
  open(): void {
    if (this.mode !== 'idle' || !this.host.canType()) return
    this.input.value = this.host.textOfCell()
    this.focus()
    this.show('open')
  }

  /** Writes what was typed; nothing where no cell is open. */
  finish(): void {
    if (this.mode === 'idle') return
    const text = this.input.value
    this.hide()
    this.host.write(text)
  }

  /** Returns the function that stops. */
  listen(): () => void {
    const { input } = this
    const onBlur = (): void => {
      // Another window took the keyboard; here nothing else has it.
      if (document.activeElement !== input) this.finish()
    }
    const onInput = ({ isComposing }: InputEvent): void => this.onInput(isComposing)
    const onKeyDown = (event: KeyboardEvent): void => this.onKeyDown(event)
    input.addEventListener('keydown', onKeyDown)
    input.addEventListener('input', onInput as EventListener)
    input.addEventListener('blur', onBlur)
    return () => {
      this.hide()
      input.removeEventListener('keydown', onKeyDown)
      input.removeEventListener('input', onInput as EventListener)
      input.removeEventListener('blur', onBlur)
    }
  }

  private onInput(isComposing: boolean): void {
    const { input } = this
    if (this.mode !== 'idle') return
    if (!this.host.canType()) {
      input.value = ''
      return
    }
    this.show('typing')
    // Text that comes whole into an input that has just got the keyboard leaves the caret before it.
    if (!isComposing) input.setSelectionRange(input.value.length, input.value.length)
  }

  private onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter and the arrows are its own.
    if (event.isComposing) return
    if (this.mode === 'idle') this.onIdleKey(event)
    else this.onFieldKey(event)
  }

  private onIdleKey(event: KeyboardEvent): void {
    const { key, shiftKey: isShift, altKey } = event
    const isCommand = event.ctrlKey || event.metaKey
    const isRefused = key.length === 1 && !isCommand && !this.host.canType()
    if (this.host.press(event) || (!altKey && this.host.move({ key, isShift, isCommand })) || isRefused) {
      event.preventDefault()
    }
  }

  private onFieldKey(event: KeyboardEvent): void {
    const { key, shiftKey: isShift } = event
    const movesOn = key === 'Enter' || key === 'Tab' || (this.mode === 'typing' && arrows.has(key) && !isShift)
    if (movesOn) {
      event.preventDefault()
      this.finish()
      this.host.move({ key, isShift, isCommand: false })
    } else if (key === 'Escape') {
      event.preventDefault()
      this.hide()
    } else if (key === 'F2') {
      event.preventDefault()
      this.mode = 'open'
    }
  }

  private show(mode: 'typing' | 'open'): void {
    this.mode = mode
    this.input.dataset['open'] = ''
    this.place()
  }

  private hide(): void {
    this.mode = 'idle'
    this.input.value = ''
    delete this.input.dataset['open']
    this.input.removeAttribute('style')
  }

  /** Follows the cell, which the grid may still be scrolling to. */
  private place(): void {
    if (this.mode === 'idle') return
    const rect = this.host.rectOfCell()
    const frame = this.input.offsetParent?.getBoundingClientRect()
    if (rect && frame) {
      const { style } = this.input
      style.left = `${rect.left - frame.left}px`
      style.top = `${rect.top - frame.top}px`
      style.minWidth = `${rect.width}px`
      style.height = `${rect.height}px`
    }
    requestAnimationFrame(() => this.place())
  }
}
