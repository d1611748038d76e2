/** Words by which a sentence speaks of part of the one before and says nothing without it. */
const partWords = /^(?:其中|另有|其余|上述|这些|前者|后者|二者|两者)(?:[，,：:]|(?=\p{Script=Han}))/u

/** Words that only join a sentence to the one before, which it can do without. */
const joinWords = /^(?:此外|另外|同时|与此同时|相应地?|因此|为此)[，,]/u

/** The opening of a sentence that speaks of the one before; null where it stands by itself. */
export function dependentOpening(text: string): string | null {
  return partWords.exec(text)?.[0].replace(/[，,：:]$/u, '') ?? null
}

/** The opening that only joins, with its comma; null where there is none. */
export function joiningOpening(text: string): string | null {
  return joinWords.exec(text)?.[0] ?? null
}
