/** What stood in a project when it was last open on this computer. */
export interface Stand {
  /** The year of its report. */
  readonly year: number
  /** Indicators that the report lacks figures of. */
  readonly missing: number
  /** Other things that want a look. */
  readonly toCheck: number
}

interface KeyedStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

const storage = (globalThis as { readonly localStorage?: KeyedStorage }).localStorage
const storageKey = 'nianbao.stands'
/** As many as the list of recent projects may name, and some. */
const most = 40

/** Remembers what stands in a project, by the name of its file. */
export function keepStand(file: string, stand: Stand): void {
  const others = Object.entries(loadStands()).filter(([name]) => name !== file)
  storage?.setItem(storageKey, JSON.stringify(Object.fromEntries([...others, [file, stand]].slice(-most))))
}

/** What is remembered, by file name; what cannot be read is as if nothing were. */
export function loadStands(): Readonly<Record<string, Stand>> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Stand] => isStand(entry[1])))
  } catch {
    return {}
  }
}

function isStand(given: unknown): given is Stand {
  if (typeof given !== 'object' || given === null) return false
  const { year, missing, toCheck } = given as Readonly<Record<string, unknown>>
  return [year, missing, toCheck].every((count) => typeof count === 'number')
}
