import { convertUnit, parseUnit, type Unit } from '../model/unit'
import type { PrintStyle } from './print-style'

/** What stands around the digits of a figure, whatever they are: 每人每月820元 has the lead 每人每月 and the tail 元. */
export interface PrintFrame {
  readonly lead: string
  /** 万 or 亿 after the digits, where it is printed. */
  readonly scale: string
  readonly tail: string
  /** The value is divided by this power of ten before its digits are printed. */
  readonly places: number
  /** The unit is counted in 万 or 亿 and the sentence, not the figure, says so. */
  readonly leavesScale: boolean
}

/** The frame of a figure of this unit and measure, or why there is none. */
export function printFrame(
  { unit: text, measure }: { readonly unit: string; readonly measure: string },
  style: PrintStyle,
): PrintFrame | 'no-scale' | 'wrong-unit-word' {
  const unit = parseUnit(text)
  if (style.scale !== null && unit.ratio !== null) return 'no-scale'
  const { scaleText, places } = scaleOf(unit, style.scale)
  const showsUnit = style.unit === 'full' || (style.unit === 'own' && printsOwnUnit(text, measure))
  const showsScale = showsUnit || style.scale !== null
  const leavesScale = unit.scaleText !== '' && !showsScale && style.unit !== 'none'
  const frame = { lead: '', scale: showsScale ? scaleText : '', tail: '', places, leavesScale }
  if (!showsUnit) return frame
  if (unit.ratio !== null) return { ...frame, tail: unit.ratio === 'percent' ? '%' : '‰' }
  if (style.unitWord === null) {
    return { ...frame, lead: unit.per.map((part) => `每${part}`).join(''), tail: unit.base }
  }
  const asked = parseUnit(style.unitWord)
  const counts = convertUnit(1, { ...unit, per: [] }, { ...asked, per: [] }) !== null
  return counts ? { ...frame, tail: asked.base } : 'wrong-unit-word'
}

/** 万 and 亿 as they stand after the digits. */
export const scaleWords = { 1: '', 1e4: '万', 1e8: '亿' } as const

/** The word of the scale printed in, and the power of ten that leads to it. */
function scaleOf(unit: Unit, asked: PrintStyle['scale']): { readonly scaleText: string; readonly places: number } {
  if (asked === null) return { scaleText: unit.scaleText, places: 0 }
  return { scaleText: scaleWords[asked], places: Math.round(Math.log10(asked) - Math.log10(unit.scale)) }
}

/** Rates carry their sign with them; counts, amounts and 倍 leave the unit to the sentence. */
function printsOwnUnit(unit: string, measure: string): boolean {
  return measure !== '数值' && /^(?:%|‰|个百分点|个千分点)$/u.test(unit)
}
