import type { Face } from '../style/faces'
import type { FontMetrics } from '../style/font-metrics'

/** 破折号: two dashes or more in a row, which are one unbroken line. */
const dash = /(—{2,})/u

/** Whether a text is a dash and nothing else. */
export function isDash(text: string): boolean {
  return /^—{2,}$/u.test(text)
}

/** The text cut before and behind its dashes. */
export function splitDashes(text: string): readonly string[] {
  return text.includes('——') ? text.split(dash).filter((part) => part !== '') : [text]
}

/**
 * The width of a text in ems. A dash takes an em for each of its characters (GB/T 15834-2011, 5.1.8), whatever the font makes of it:
 * many draw it shorter, so that it is stretched when it is printed.
 */
export function emWidth(face: Face, text: string, metrics: FontMetrics): number {
  if (!text.includes('——')) return metrics.width(face, text)
  return splitDashes(text).reduce((sum, part) => sum + (isDash(part) ? part.length : metrics.width(face, part)), 0)
}
