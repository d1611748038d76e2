import type { IssueLocation } from '../issue'
import { BracketReader, type BracketMark } from './bracket-reader'
import type { Piece, PieceRange, Sentence } from './sentence'

type Token = BracketMark | { readonly tag: 'output'; readonly piece: Piece }

/**
 * Takes [[ and ]] around optional clauses and the notes [注：…] out of the words. Brackets within a note pair; the fault is
 * named where brackets do not pair, clauses are nested or hold no figure, or a note is empty or holds a clause.
 */
export function splitClauses(pieces: readonly Piece[]): Pick<Sentence, 'pieces' | 'optional'> | BracketFault {
  const splitter = new ClauseSplitter()
  for (const { token, place } of tokensOf(pieces)) {
    const fault = splitter.take(token, place)
    if (fault !== null) return fault
  }
  return splitter.finish()
}

type BracketFault = 'template.clause-brackets' | 'template.footnote-brackets'

/** Gathers the pieces of a sentence, of the note that is open, and the bounds of clauses. */
class ClauseSplitter {
  private readonly parts: Piece[] = []
  private readonly optional: PieceRange[] = []
  private clauseStart: number | null = null
  private note: { readonly parts: Piece[]; readonly place: IssueLocation } | null = null

  take(token: Token, place: IssueLocation): BracketFault | null {
    switch (token.tag) {
      case 'output':
        this.add(token.piece)
        return null
      case 'text':
        this.add({ tag: 'words', text: token.text, place })
        return null
      case 'note-opens':
        this.note = { parts: [], place }
        return null
      case 'note-closes':
        return this.closeNote()
      case 'clause-opens':
        if (this.clauseStart !== null) return 'template.clause-brackets'
        this.clauseStart = this.parts.length
        return null
      case 'clause-closes':
        return this.closeClause()
    }
  }

  finish(): Pick<Sentence, 'pieces' | 'optional'> | BracketFault {
    if (this.note !== null) return 'template.footnote-brackets'
    return this.clauseStart === null ? { pieces: this.parts, optional: this.optional } : 'template.clause-brackets'
  }

  private add(piece: Piece): void {
    const parts = this.note?.parts ?? this.parts
    parts.push(piece)
  }

  private closeNote(): BracketFault | null {
    const { note } = this
    if (note === null || note.parts.length === 0) return 'template.footnote-brackets'
    this.parts.push({ tag: 'footnote', note: noteOf(note.parts, note.place), place: note.place })
    this.note = null
    return null
  }

  private closeClause(): BracketFault | null {
    const first = this.clauseStart
    if (first === null || !this.parts.slice(first).some(({ tag }) => tag === 'output'))
      return 'template.clause-brackets'
    this.optional.push({ first, end: this.parts.length })
    this.clauseStart = null
    return null
  }
}

/** The note as a sentence of its own. */
function noteOf(pieces: readonly Piece[], place: IssueLocation): Sentence {
  const source = pieces
    .map((piece) => (piece.tag === 'words' ? piece.text : piece.tag === 'output' ? `{{${piece.name}}}` : ''))
    .join('')
  return { source, place, pieces, optional: [], fullWidth: [] }
}

function* tokensOf(pieces: readonly Piece[]): Generator<{ readonly token: Token; readonly place: IssueLocation }> {
  const brackets = new BracketReader()
  for (const piece of pieces) {
    const { place } = piece
    if (piece.tag !== 'words') yield { token: { tag: 'output', piece }, place }
    else for (const token of brackets.read(piece.text)) yield { token, place }
  }
}
