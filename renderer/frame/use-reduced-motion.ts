import { useSyncExternalStore } from 'react'

const query = '(prefers-reduced-motion: reduce)'

/** Whether the system asks programs to move nothing: dialogs and menus are then there at once. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(query).matches)
}

function follow(onChange: () => void): () => void {
  const system = matchMedia(query)
  system.addEventListener('change', onChange)
  return () => system.removeEventListener('change', onChange)
}
