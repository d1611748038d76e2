import { BracketReader } from './bracket-reader'
import { splitOutputs } from './split-outputs'

/**
 * Cuts text into sentences behind its full stops, closing quotes included; joined they are the text. A full stop inside a figure, a note
 * or a clause that may fall away ends none.
 */
export function cutSentences(text: string): readonly string[] {
  const brackets = new BracketReader()
  const sentences: string[] = []
  let current = ''
  let clauses = 0
  for (const part of splitOutputs(text)) {
    if (part.tag === 'output') {
      current += part.source
      continue
    }
    for (const { tag, text: words, isInNote } of brackets.read(part.text)) {
      if (tag === 'clause-opens') clauses += 1
      if (tag === 'clause-closes') clauses -= 1
      const [rest = '', ...ended] = tag === 'text' && !isInNote && clauses === 0 ? endsOf(words) : [words]
      for (const end of ended) {
        sentences.push(current + end)
        current = ''
      }
      current += rest
    }
  }
  return current === '' ? sentences : [...sentences, current]
}

/** What is left behind the last full stop, then what ends with one, in order. */
function endsOf(words: string): readonly string[] {
  const ended = words.match(/[^。！？]*[。！？]+[”’」』）]*/gu) ?? []
  return [words.slice(ended.join('').length), ...ended]
}
