import type { DifferenceKind, FigureDifference } from '../../../shared/api/contract'
import { decimalsOf, formatDecimal, roundTo } from '../../../shared/derive/decimal'
import type { UnitConversion } from '../../../shared/import/read/unit/unit-conversion'
import { figureKey, nameKey } from '../../../shared/model/dataset'

export const differenceKinds = ['new', 'changed', 'vanished', 'same'] as const satisfies readonly DifferenceKind[]

/** A line of the list of differences: an indicator, or one of its figures. */
export type DifferenceLine =
  | {
      readonly tag: 'indicator'
      readonly id: string
      readonly name: string
      /** Keys of its figures that can be taken in, of the kinds shown. */
      readonly keys: readonly string[]
      readonly count: number
      /** The conversions of unit that taking its figures in applies, each kind once. */
      readonly conversions: readonly UnitConversion[]
      readonly isOpen: boolean
    }
  | { readonly tag: 'figure'; readonly key: string; readonly difference: FigureDifference }

export function differenceKey({ place }: FigureDifference): string {
  return figureKey(place.indicator, place.period, place.region)
}

export function countKinds(differences: readonly FigureDifference[]): Readonly<Record<DifferenceKind, number>> {
  const counts: Record<DifferenceKind, number> = { new: 0, changed: 0, vanished: 0, same: 0 }
  for (const { kind } of differences) counts[kind] += 1
  return counts
}

/**
 * What is chosen at first: what is new, and what was imported before and changed since. Removing what vanished, and taking back a
 * correction that somebody made by hand, want a decision.
 */
export function defaultChoice(differences: readonly FigureDifference[]): ReadonlySet<string> {
  const isUsual = ({ kind, before }: FigureDifference): boolean =>
    kind === 'new' || (kind === 'changed' && (before === null || before.source !== null))
  return new Set(differences.filter(isUsual).map(differenceKey))
}

/** What to accept: "all" when exactly everything new or changed is chosen, else the keys. */
export function keysToAccept(
  differences: readonly FigureDifference[],
  chosen: ReadonlySet<string>,
): readonly string[] | 'all' {
  const all = new Set(differences.filter(({ kind }) => kind === 'new' || kind === 'changed').map(differenceKey))
  const isAll = all.size === chosen.size && [...all].every((key) => chosen.has(key))
  return isAll ? 'all' : [...chosen]
}

export interface DifferenceFilter {
  readonly kinds: ReadonlySet<DifferenceKind>
  readonly search: string
  readonly closed: ReadonlySet<string>
}

/** The lines to show: figures of the kinds asked for under their indicators, in the order of the workbook. */
export function listDifferences(
  differences: readonly FigureDifference[],
  { kinds, search, closed }: DifferenceFilter,
): readonly DifferenceLine[] {
  const wanted = nameKey(search)
  const groups = new Map<string, FigureDifference[]>()
  for (const difference of differences) {
    if (!kinds.has(difference.kind) || !nameKey(difference.indicatorName).includes(wanted)) continue
    const group = groups.get(difference.place.indicator)
    if (group) group.push(difference)
    else groups.set(difference.place.indicator, [difference])
  }
  return [...groups].flatMap(([id, group]): readonly DifferenceLine[] => {
    const isOpen = !closed.has(id)
    const keys = group.filter(({ kind }) => kind !== 'same').map(differenceKey)
    const line: DifferenceLine = {
      tag: 'indicator',
      id,
      name: group[0]?.indicatorName ?? id,
      keys,
      count: group.length,
      conversions: conversionsOf(group),
      isOpen,
    }
    const figures = isOpen
      ? group.map((difference): DifferenceLine => ({ tag: 'figure', key: differenceKey(difference), difference }))
      : []
    return [line, ...figures]
  })
}

/** One conversion of each kind: a workbook may give an indicator in 万人 on one sheet and in 千人 on another. */
function conversionsOf(differences: readonly FigureDifference[]): readonly UnitConversion[] {
  const kinds = new Map<string, UnitConversion>()
  for (const { conversion } of differences) if (conversion) kinds.set(conversion.from, conversion)
  return [...kinds.values()]
}

/** The choice with these keys added or taken out. */
export function choose(chosen: ReadonlySet<string>, keys: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const key of keys) {
    if (isChosen) next.add(key)
    else next.delete(key)
  }
  return next
}

/** By how much a number changed, signed and without binary noise: "+3.2"; null unless both are numbers and they differ. */
export function changeText({ before, after }: FigureDifference): string | null {
  if (before?.value.tag !== 'number' || after?.value.tag !== 'number') return null
  const decimals = Math.max(decimalsOf(before.value.number), decimalsOf(after.value.number))
  const change = roundTo(after.value.number - before.value.number, decimals)
  if (change === 0) return null
  return `${change > 0 ? '+' : ''}${formatDecimal(change, decimals)}`
}
