import type { DefinedName } from './plan'

/** Excel takes names of 255 characters. */
const longestName = 100

/**
 * A text as a name of a range: letters, digits, _ and . only, begun by a letter or _, and nothing that reads as a cell such as
 * A1 or R1C1. Null when nothing is left.
 */
export function toDefinedName(text: string): string | null {
  const clean = [...text.normalize('NFKC')].map((entry) => (/[\p{L}\p{N}_]/u.test(entry) ? entry : '_')).join('')
  const name = clean.replace(/_+/gu, '_').replace(/^_|_$/gu, '').slice(0, longestName)
  if (name === '') return null
  const isCell = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/u.test(name)
  return isCell || /^\p{N}/u.test(name) ? `_${name}` : name
}

/** Names given once each, without regard to case as Excel compares them; a second one gets a number. */
export function uniqueNames(names: readonly DefinedName[]): readonly DefinedName[] {
  const taken = new Set<string>()
  return names.map(({ name, reference }) => {
    let own = name
    for (let count = 2; taken.has(own.toLowerCase()); count += 1) own = `${name}_${count}`
    taken.add(own.toLowerCase())
    return { name: own, reference }
  })
}
