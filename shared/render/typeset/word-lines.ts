import type { Face } from '../style/faces'
import type { FontMetrics } from '../style/font-metrics'
import { chooseBreaks } from './choose-breaks'
import { mayBreakBetween } from './line-break'

/**
 * A text of the cover in lines of about the same length, none of which ends inside a word: 统计公报 stays whole. Words are told by
 * Unicode's dictionary of Chinese (UAX 29, `Intl.Segmenter`); marks stay where lines may not end. Lengths in pt.
 */
export function wordLines(
  text: string,
  {
    face,
    size,
    width,
    metrics,
  }: { readonly face: Face; readonly size: number; readonly width: number; readonly metrics: FontMetrics },
): readonly string[] {
  if (metrics.width(face, text) * size <= width) return [text]
  const words = wordsOf(text)
  const groups = words.map((word) => ({
    width: metrics.width(face, word) * size,
    ...{ savedFirst: 0, savedLast: 0, savedJoined: 0 },
  }))
  let start = 0
  return chooseBreaks(groups, { size, width, firstIndent: 0, align: 'center' }).map((count) => {
    const line = words.slice(start, start + count).join('')
    start += count
    return line
  })
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    if (last === undefined || mayBreakBetween(last, segment)) words.push(segment)
    else words[words.length - 1] = last + segment
  }
  return words
}
