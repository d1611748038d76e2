import type { FigureValue } from '../../../model/figure'
import { convertUnit, parseUnit, type Unit } from '../../../model/unit'

/** A value brought into the unit of its indicator, and what had to be done for it. */
export type FittedValue =
  | { readonly tag: 'same' | 'assumed'; readonly value: FigureValue }
  | { readonly tag: 'converted'; readonly value: FigureValue; readonly before: number; readonly after: number }
  | { readonly tag: 'mismatch' }

/**
 * Brings a value from the unit of its sheet into that of its indicator, exactly. A sheet without unit is taken at its word.
 * Who fits many values may give a `parse` that remembers.
 */
export function fitUnit(
  value: FigureValue,
  from: string | null,
  to: string,
  parse: (text: string) => Unit = parseUnit,
): FittedValue {
  if (from === null || from === '') return { tag: to === '' ? 'same' : 'assumed', value }
  if (from === to) return { tag: 'same', value }
  const target = parse(to)
  const source = parse(from)
  if (source.text === target.text) return { tag: 'same', value }
  if (to === '' || value.tag !== 'number') return { tag: 'same', value }
  // 万 or 亿 alone counts the indicator's own base.
  const isBare = source.base === '' && source.ratio === null && source.per.length === 0
  const number = convertUnit(value.number, isBare ? { ...target, scale: source.scale } : source, target)
  if (number === null) return { tag: 'mismatch' }
  if (number === value.number) return { tag: 'same', value }
  return { tag: 'converted', value: { tag: 'number', number }, before: value.number, after: number }
}

/** Takes units apart, each text once. */
export function rememberUnits(): (text: string) => Unit {
  const known = new Map<string, Unit>()
  return (text) => {
    const unit = known.get(text) ?? parseUnit(text)
    known.set(text, unit)
    return unit
  }
}
