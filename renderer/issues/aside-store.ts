import { useMemo } from 'react'
import { create } from 'zustand'

/** Groups of issues that somebody read and set aside on this computer, by the file that they are about. */
interface AsideState {
  readonly byFile: Readonly<Record<string, readonly string[]>>
}

interface KeyedStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

const storage = (globalThis as { readonly localStorage?: KeyedStorage }).localStorage
const storageKey = 'nianbao.set-aside'
/** So many are remembered of a file; the oldest are forgotten and stand in the list again. */
const most = 300

export const useAside = create<AsideState>()(() => ({ byFile: load() }))

const nothing: readonly string[] = []

/** The groups of a file that were set aside, by `markOf`. */
export function useAsideOf(file: string): ReadonlySet<string> {
  const marks = useAside(({ byFile }) => byFile[file] ?? nothing)
  return useMemo(() => new Set(marks), [marks])
}

/** As `useAsideOf`, at this moment. */
export function asideOf(file: string): ReadonlySet<string> {
  return new Set(useAside.getState().byFile[file] ?? nothing)
}

/** Sets a group aside, or takes it back into the list. */
export function setAside(file: string, key: string, isAside: boolean): void {
  const { byFile } = useAside.getState()
  const mark = markOf(key)
  const others = (byFile[file] ?? nothing).filter((kept) => kept !== mark)
  const next = { ...byFile, [file]: (isAside ? [...others, mark] : others).slice(-most) }
  useAside.setState({ byFile: next })
  storage?.setItem(storageKey, JSON.stringify(next))
}

/** A short stand-in for the key of a group, which may name thousands of figures (FNV-1a, twice 32 bits). */
export function markOf(key: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed
      for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
      return (hash >>> 0).toString(36)
    })
    .join('-')
}

/** What was kept; anything else that stands there is as if nothing did. */
function load(): AsideState['byFile'] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).flatMap(([file, marks]: [string, unknown]) =>
        Array.isArray(marks) ? [[file, marks.filter((mark) => typeof mark === 'string')]] : [],
      ),
    )
  } catch {
    return {}
  }
}
