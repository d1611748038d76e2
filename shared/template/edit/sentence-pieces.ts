/** A sentence of a template as an editor shows it: words, bound figures, and the marks of a clause that may fall away. */
export type SentencePiece =
  | { readonly tag: 'words'; readonly text: string }
  /** An output as the template writes it, braces included. */
  | { readonly tag: 'chip'; readonly source: string }
  | { readonly tag: 'clause'; readonly mark: '[[' | ']]' }

/** Cuts the text of a sentence at its {{ }} and [[ ]]; a note that ends with its clause (`]]]`) keeps its own bracket. `joinPieces` gives the same text again. */
export function splitSentence(source: string): readonly SentencePiece[] {
  return source
    .split(/([{｛]{2}.*?[}｝]{2}|\[\[|\]\](?!\]))/su)
    .filter((text) => text !== '')
    .map((text): SentencePiece => {
      if (text === '[[' || text === ']]') return { tag: 'clause', mark: text }
      return /^[{｛]{2}.*[}｝]{2}$/su.test(text) ? { tag: 'chip', source: text } : { tag: 'words', text }
    })
}

/** The text of a sentence from its pieces. */
export function joinPieces(pieces: readonly SentencePiece[]): string {
  return pieces
    .map((piece) => (piece.tag === 'words' ? piece.text : piece.tag === 'chip' ? piece.source : piece.mark))
    .join('')
}
