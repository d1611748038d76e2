/** Whether keys belong to a field, dialog or menu outside the grid. */
export function isTypingElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('revo-grid')) return false
  return (
    target.closest('input, textarea, select, button, [contenteditable="true"], [role="dialog"], [role="listbox"]') !==
    null
  )
}
