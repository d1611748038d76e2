import { BracketReader } from './bracket-reader'
import { splitOutputs } from './split-outputs'

/** A sentence of a template as an editor shows it: words, bound figures, and the marks of a clause that may fall away. */
export type SentencePiece =
  | { readonly tag: 'words'; readonly text: string }
  /** An output as the template writes it, braces included. */
  | { readonly tag: 'chip'; readonly source: string }
  | { readonly tag: 'clause'; readonly mark: '[[' | ']]' }

/** Cuts the text of a sentence at its {{ }} and [[ ]]; a note stays words. `joinPieces` gives the same text again. */
export function splitSentence(source: string): readonly SentencePiece[] {
  const brackets = new BracketReader()
  const pieces: SentencePiece[] = []
  for (const part of splitOutputs(source)) {
    if (part.tag === 'output') {
      pieces.push({ tag: 'chip', source: part.source })
      continue
    }
    let words = ''
    for (const { tag, text } of brackets.read(part.text)) {
      if (tag !== 'clause-opens' && tag !== 'clause-closes') {
        words += text
        continue
      }
      if (words !== '') pieces.push({ tag: 'words', text: words })
      words = ''
      pieces.push({ tag: 'clause', mark: tag === 'clause-opens' ? '[[' : ']]' })
    }
    if (words !== '') pieces.push({ tag: 'words', text: words })
  }
  return pieces
}

/** The text of a sentence from its pieces. */
export function joinPieces(pieces: readonly SentencePiece[]): string {
  return pieces
    .map((piece) => (piece.tag === 'words' ? piece.text : piece.tag === 'chip' ? piece.source : piece.mark))
    .join('')
}
