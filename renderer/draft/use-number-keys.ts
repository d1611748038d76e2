import { useEffect, useEffectEvent } from 'react'

/** What can be done about the number that is looked at. */
export interface NumberActionsGiven {
  /** Picks a reading by its place, from 0. */
  readonly pick: (at: number) => void
  /** Says that it is the picked reading. */
  readonly take: () => void
  /** Says that it is text. */
  readonly leave: () => void
  readonly search: () => void
  readonly takeIn: () => void
  readonly sameForAll: () => void
}

/** 1–9 pick, Enter takes, 0 leaves as text, / searches, + takes in, = answers all alike. */
export function useNumberKeys(isOn: boolean, actions: NumberActionsGiven): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!isOn || isElsewhere(event)) return
    const action = actionOf(event.key, actions)
    if (!action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function actionOf(key: string, actions: NumberActionsGiven): (() => void) | null {
  if (/^[1-9]$/u.test(key)) return () => actions.pick(Number(key) - 1)
  switch (key) {
    case 'Enter':
      return actions.take
    case '0':
      return actions.leave
    case '/':
      return actions.search
    case '+':
      return actions.takeIn
    case '=':
      return actions.sameForAll
    default:
      return null
  }
}

/** Keys that belong to a field, a dialog or a button that has the keyboard. */
function isElsewhere({ target, altKey, ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return true
  const fields = 'input:not([type="radio"]), textarea, select, [role="dialog"], [role="combobox"], [role="menu"]'
  if (target.closest(fields)) return true
  return key === 'Enter' && target.closest('button, a') !== null
}
