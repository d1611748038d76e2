/** Inputs that text is written into; switches, boxes to tick and choices are inputs too. */
export const textInput = 'input:not([type="radio"], [type="checkbox"], [type="button"])'

/** Whether keys and the clipboard belong to a field that text is written into. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(`${textInput}, textarea`))
}
