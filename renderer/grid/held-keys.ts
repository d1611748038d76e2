import { isTypingElsewhere } from './typing-target'

/** Milliseconds that keys wait at most for an editor that did not open or a selection that did not move. */
const longestWait = 300

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/**
 * Keys that are pressed while the grid opens an editor or moves the selection, which takes it a few frames, after a click too. They wait, in order,
 * and are pressed again when the grid is ready; otherwise a quick typist's Enter is lost, and the next number lands in the cell
 * that was left.
 */
export class HeldKeys {
  private readonly waiting: KeyboardEvent[] = []
  private isHolding = false
  private isPressing = false
  private late: ReturnType<typeof setTimeout> | undefined

  /** Keys wait from now on, until the release. */
  hold(): void {
    this.isHolding = true
    clearTimeout(this.late)
    this.late = setTimeout(() => this.release(), longestWait)
  }

  /** Presses what waited, in order; stops where a key makes the rest wait again. */
  release(): void {
    this.isHolding = false
    clearTimeout(this.late)
    if (this.isPressing) return
    this.isPressing = true
    for (let key = this.waiting.shift(); key; key = this.isHeld() ? undefined : this.waiting.shift()) press(key)
    this.isPressing = false
  }

  /** A key that was pressed again may have made the rest wait. */
  private isHeld(): boolean {
    return this.isHolding
  }

  /** Listens before every other listener of the page; returns the function that stops. */
  listen(): () => void {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!this.isHolding || !event.isTrusted || event.isComposing || isTypingElsewhere(event.target)) return
      if (modifiers.has(event.key) || isClipboardKey(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      this.waiting.push(event)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      clearTimeout(this.late)
    }
  }
}

/** A made-up key copies and pastes nothing. */
function isClipboardKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && ['c', 'x', 'v'].includes(key.toLowerCase())
}

/** Presses a key where the keyboard is now. A made-up event types nothing by itself, so what it would type is put in. */
function press({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const target = document.activeElement ?? document.body
  const again = new KeyboardEvent('keydown', {
    ...{ key, code, shiftKey, ctrlKey, metaKey, altKey },
    bubbles: true,
    cancelable: true,
  })
  if (!target.dispatchEvent(again) || ctrlKey || metaKey || altKey || !(target instanceof HTMLInputElement)) return
  const { selectionStart, selectionEnd, value } = target
  const end = selectionEnd ?? value.length
  const start = selectionStart ?? end
  if (key.length === 1) target.setRangeText(key, start, end, 'end')
  else if (key === 'Backspace') target.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end')
}
