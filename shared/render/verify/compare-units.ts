import { textOf, type Unit, type UnitPart } from './expected-units'
import type { Disagreement } from './exported-report'
import type { LocatedText } from './located-text'

type Difference = Omit<Disagreement, 'format'>

/** So many characters of what follows tell where a changed figure ends. */
const context = 6
const farthest = 60

/**
 * Walks through the units and the text side by side: every unit must follow the one before, and nothing else may stand
 * between, before or behind them. Gives the first place where they part.
 */
export function compareUnits(units: readonly Unit[], found: LocatedText, start = 0): Difference | null {
  let position = start
  for (const [at, unit] of units.entries()) {
    const expected = textOf(unit)
    if (!found.text.startsWith(expected, position)) return differenceAt(unit, textAfter(units, at), found, position)
    position += expected.length
    if (unit.isEntry) position += pageNumberLength(found.text.slice(position), textAfter(units, at))
  }
  if (start > 0 || position === found.text.length) return null
  const rest = found.text.slice(position, position + farthest)
  return { where: found.whereAt(position), figure: null, expected: '', found: rest }
}

function textAfter(units: readonly Unit[], at: number): string {
  return (
    units
      .slice(at + 1)
      .map(textOf)
      .find((text) => text !== '') ?? ''
  )
}

/**
 * How many of the digits behind a line of the contents are its page number: what follows may begin with a digit itself, so as many
 * as leave that text behind them; all of them where none do.
 */
function pageNumberLength(text: string, following: string): number {
  const digits = /^\d{0,4}/u.exec(text)?.[0].length ?? 0
  const lengths = Array.from({ length: digits + 1 }, (_, taken) => digits - taken)
  return lengths.find((length) => following !== '' && text.startsWith(following, length)) ?? digits
}

function differenceAt(unit: Unit, following: string, found: LocatedText, start: number): Difference {
  const expected = textOf(unit)
  const there = found.text.slice(start, start + expected.length + farthest)
  const common = commonLength(expected, there)
  const { part, at } = partAt(unit.parts, common)
  const behind = (expected.slice(at + part.text.length) + following).slice(0, context)
  const end = behind === '' ? -1 : there.indexOf(behind, at)
  return {
    where: found.whereAt(start + common),
    figure: part.figure,
    expected: part.figure === null ? around(expected, common) : part.text,
    found: part.figure === null ? around(there, common) : there.slice(at, end === -1 ? at + part.text.length : end),
  }
}

/** The part that a position lies in; a figure that goes on where it should have ended is the one that differs. */
function partAt(parts: readonly UnitPart[], position: number): { readonly part: UnitPart; readonly at: number } {
  let at = 0
  for (const part of parts) {
    const end = at + part.text.length
    if (position < end || (position === end && part.figure !== null)) return { part, at }
    at = end
  }
  return { part: { text: '', figure: null }, at }
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function around(text: string, position: number): string {
  return text.slice(Math.max(0, position - context), position + 2 * context)
}
