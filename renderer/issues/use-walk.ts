import { useEffect, useEffectEvent, useRef } from 'react'
import { tellNotice } from '../state/window-store'

/** A place that one can be led to, and what is said about it there. */
export interface WalkStop {
  readonly text: string
  readonly show: () => void
}

/** Alt+↓ and Alt+↑ lead from one place to the next, round and round, and say which of how many it is. */
export function useWalk(stops: readonly WalkStop[]): void {
  const at = useRef<number | null>(null)
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const step = stepOf(event)
    if (step === null || stops.length === 0) return
    event.preventDefault()
    const from = at.current ?? (step > 0 ? -1 : 0)
    const next = (from + step + stops.length) % stops.length
    at.current = next
    const stop = stops[next]
    if (!stop) return
    stop.show()
    tellNotice('issues.walked', { at: String(next + 1), count: String(stops.length), text: stop.text })
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    // Before the grid, which takes arrow keys for itself.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : null
}
