import type { FigureStatus } from '../../../model/figure'

const statusWords: readonly (readonly [RegExp, FigureStatus])[] = [
  [/初步数?|快报数?|预报|provisional|preliminary/iu, 'provisional'],
  [/推算数?|预计数?|估计数?|估算数?|预测数?|暂估|estimated?|projected|projection|forecast/iu, 'estimated'],
]

/** The status that words in a header, note or flag give a figure. */
export function readStatus(text: string): FigureStatus {
  return statusWords.find(([pattern]) => pattern.test(text))?.[1] ?? 'final'
}

/** The text without the words that `readStatus` understands, the brackets around them included. */
export function withoutStatus(text: string): string {
  return statusWords.reduce((rest, [pattern]) => rest.replace(pattern, ''), text).replace(/[（(]\s*[)）]/gu, '')
}
