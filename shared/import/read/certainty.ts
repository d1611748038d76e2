import type { Confidence, Reason } from '../../text/certainty'

export type { Confidence, Reason }

/**
 * How far what a figure rests on can be trusted. The order is the one reasons are listed in.
 */
const trust = {
  'period-none': 'unsure',
  'name-lost': 'unsure',
  'value-invalid': 'unsure',
  'value-error': 'unsure',
  'value-zero-row': 'unsure',
  'value-percent': 'unsure',
  'value-scale': 'unsure',
  'name-collides': 'unsure',
  'period-in-sheet-name': 'likely',
  'period-continued': 'likely',
  'period-from-date': 'likely',
  'period-other-calendar': 'likely',
  'period-repeated': 'likely',
  'period-in-heading': 'likely',
  'unit-none': 'likely',
  'unit-elsewhere': 'likely',
  'name-from-sheet': 'likely',
  'name-from-file': 'likely',
  'name-continued': 'likely',
  'name-heading': 'likely',
  'name-group': 'likely',
  'name-repeated': 'likely',
  'name-counted': 'likely',
  'value-from-text': 'likely',
  'value-hedged': 'likely',
  'value-footnote': 'likely',
  'value-hidden': 'likely',
  'period-in-header': 'sure',
  'period-in-title': 'sure',
  'period-said': 'sure',
  'unit-own': 'sure',
  'unit-caption': 'sure',
  'unit-said': 'sure',
  'name-in-labels': 'sure',
  'name-in-title': 'sure',
} as const satisfies Readonly<Record<Reason, Confidence>>

/** A set of reasons in the bits of a number: a large table has one for every cell. Two sets are joined by `|`. */
export type Evidence = number

/** How sure a figure is, and everything that this rests on, doubts first. Equal certainties are one object. */
export interface Certainty {
  readonly confidence: Confidence
  readonly reasons: readonly Reason[]
}

/** How sure a table is: its figures by confidence, and of how many each reason holds. Empty cells do not count. */
export interface TableCertainty {
  readonly confidence: Confidence
  readonly figures: Readonly<Record<Confidence, number>>
  readonly reasons: readonly { readonly reason: Reason; readonly confidence: Confidence; readonly count: number }[]
}

/** Every reason, doubts first. */
export const allReasons = Object.keys(trust) as readonly Reason[]

/** Reasons of which a figure rests on one alone: what gives its period, its unit and its name. They share three bits. */
const alternatives: readonly (readonly Reason[])[] = [
  ['period-none', 'period-in-sheet-name', 'period-continued', 'period-in-header', 'period-in-title', 'period-said'],
  ['unit-none', 'unit-elsewhere', 'unit-own', 'unit-caption', 'unit-said'],
  ['name-lost', 'name-from-sheet', 'name-from-file', 'name-continued', 'name-in-labels', 'name-in-title'],
]

/** The bits of a reason, and those that it is looked for in. */
interface Bits {
  readonly own: Evidence
  readonly among: Evidence
}

const bits = assignBits()

function assignBits(): Readonly<Record<Reason, Bits>> {
  const single = allReasons.filter((reason) => !alternatives.some((group) => group.includes(reason)))
  const first = 3 * alternatives.length
  if (first + single.length > 32) throw new RangeError('more reasons than a number has bits')
  const ofGroup = alternatives.flatMap((group, at) =>
    group.map((reason, index) => [reason, { own: (index + 1) << (3 * at), among: 7 << (3 * at) }] as const),
  )
  const ofOwn = single.map((reason, at) => [reason, { own: 1 << (first + at), among: 1 << (first + at) }] as const)
  return Object.fromEntries([...ofGroup, ...ofOwn]) as Readonly<Record<Reason, Bits>>
}

function holds(evidence: Evidence, reason: Reason): boolean {
  return (evidence & bits[reason].among) === bits[reason].own
}

const order: readonly Confidence[] = ['sure', 'likely', 'unsure']

/** Nothing that a figure could rest on. */
export const noEvidence: Evidence = 0

/** The set of this reason alone. */
export function evidenceOf(reason: Reason): Evidence {
  return bits[reason].own
}

/** How sure a figure is that rests on this reason alone. */
export function confidenceOf(reason: Reason): Confidence {
  return trust[reason]
}

const known = new Map<Evidence, Certainty>()

/** A figure is as sure as the least sure of what it rests on. */
export function certaintyOf(evidence: Evidence): Certainty {
  const found = known.get(evidence)
  if (found) return found
  const reasons = allReasons.filter((reason) => holds(evidence, reason))
  const certainty = { confidence: worst(reasons.map((reason) => trust[reason])), reasons }
  known.set(evidence, certainty)
  return certainty
}

/**
 * How sure a table is, from how many of its cells have which certainty. It is unsure when one doubt that has to be asked concerns at least half of its figures, and likely when any figure is less
 * than sure: a few bad cells are asked one by one and do not make a question of the whole table.
 */
export function certaintyOfTable(counts: ReadonlyMap<Certainty, number>): TableCertainty {
  const figures = { sure: 0, likely: 0, unsure: 0 }
  const held = new Map<Reason, number>()
  for (const [{ confidence, reasons }, count] of counts) {
    figures[confidence] += count
    for (const reason of reasons) held.set(reason, (held.get(reason) ?? 0) + count)
  }
  const total = figures.sure + figures.likely + figures.unsure
  const reasons = allReasons.flatMap((reason) => {
    const count = held.get(reason) ?? 0
    return count === 0 ? [] : [{ reason, confidence: trust[reason], count }]
  })
  const isUnsure = reasons.some(({ confidence, count }) => confidence === 'unsure' && count * 2 >= total)
  const confidence = isUnsure ? 'unsure' : figures.likely + figures.unsure > 0 ? 'likely' : 'sure'
  return { confidence, figures, reasons }
}

function worst(confidences: readonly Confidence[]): Confidence {
  return order.findLast((confidence) => confidences.includes(confidence)) ?? 'sure'
}
