/** A sentence and its place in the folded text of its paragraph; `end` is behind its full stop. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The sentences of a folded text, each with its full stop; a stop in brackets or quotation marks ends none. */
export function splitSentences(folded: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < folded.length; at += 1) {
    const sign = folded[at] ?? ''
    if ('(“《'.includes(sign)) depth += 1
    if (')”》'.includes(sign)) depth = Math.max(0, depth - 1)
    if ('。!?'.includes(sign) && depth === 0) {
      spans.push({ start, end: at + 1, text: folded.slice(start, at + 1) })
      start = at + 1
    }
  }
  if (start < folded.length) spans.push({ start, end: folded.length, text: folded.slice(start) })
  return spans
}
