const noteOpening = '[注：'

/** What a bracket does in the words of a sentence, or the words between brackets. */
export interface BracketMark {
  readonly tag: 'text' | 'note-opens' | 'note-closes' | 'clause-opens' | 'clause-closes'
  readonly text: string
  /** Words of a note, its own brackets included. */
  readonly isInNote: boolean
}

/**
 * Reads the brackets of a sentence: [[ and ]] around a clause that may fall away, [注：…] around a note, in which brackets pair. A note
 * goes on over the outputs between the words, so one reader reads all words of a sentence, in order.
 */
export class BracketReader {
  /** How many brackets are open since a note began, its own included. */
  private depth = 0

  /** The marks of some words; joined they are the words. */
  read(words: string): readonly BracketMark[] {
    const marks: BracketMark[] = []
    let text = ''
    for (let at = 0; at < words.length;) {
      const isInNote = this.depth > 0
      const mark = isInNote ? this.inNote(words.charAt(at)) : this.outside(words, at)
      at += mark.text.length
      if (mark.tag === 'text') {
        text += mark.text
        continue
      }
      if (text !== '') marks.push({ tag: 'text', text, isInNote })
      text = ''
      marks.push({ ...mark, isInNote: mark.tag === 'note-opens' || mark.tag === 'note-closes' })
    }
    if (text !== '') marks.push({ tag: 'text', text, isInNote: this.depth > 0 })
    return marks
  }

  private inNote(character: string): Pick<BracketMark, 'tag' | 'text'> {
    if (character === '[') this.depth += 1
    if (character === ']') this.depth -= 1
    return { tag: this.depth === 0 ? 'note-closes' : 'text', text: character }
  }

  private outside(words: string, at: number): Pick<BracketMark, 'tag' | 'text'> {
    if (words.startsWith(noteOpening, at)) {
      this.depth = 1
      return { tag: 'note-opens', text: noteOpening }
    }
    if (words.startsWith('[[', at)) return { tag: 'clause-opens', text: '[[' }
    if (words.startsWith(']]', at)) return { tag: 'clause-closes', text: ']]' }
    return { tag: 'text', text: words.charAt(at) }
  }
}
