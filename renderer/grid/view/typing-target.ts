import { textInput } from '../../components/text-field'

/** The field over the cells: as long as nothing is typed, keys and the clipboard are the grid's. */
const idleField = '.cell-field:not([data-open])'

/** Whether keys belong to a field, dialog or menu outside the grid. */
export function isTypingElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('revo-grid, .cell-field')) return false
  return (
    target.closest(
      `${textInput}, textarea, select, button, [contenteditable="true"], [role="dialog"], [role="listbox"]`,
    ) !== null
  )
}

/** Whether text is being written where the target is: there copy, paste and undo are the field's own. */
export function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && !target.matches(idleField) && target.closest(`${textInput}, textarea`) !== null
  )
}
