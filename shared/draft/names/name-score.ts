import type { ContextPiece } from '../statements/statement'
import { alignName, type Alignment } from './align-name'
import { comparableText, type IndicatorNames } from './indicator-names'

/** What is said around a number, ready to be compared with names. */
export interface SpokenWords {
  readonly subject: string
  readonly pieces: readonly ContextPiece[]
}

/** How well a name fits what is said: 1 where all of the name is said and all of the subject is in the name. */
export interface NameScore {
  readonly score: number
  /** Share of the name that the words say. */
  readonly ofName: number
  /** Share of the subject that the name says. */
  readonly ofSubject: number
  /** A stretch of the name that the words leave out tells it from another indicator, which they then rather mean. */
  readonly isOverqualified: boolean
}

/** The name counts a little more than the subject: prose has more words than a form. */
const share = { name: 0.6, subject: 0.4 }

/** 全市 names no 城市. */
const area = /全(?:国|省|市|区|县|州|盟|旗)/gu

/** Compares names with words; remembers alignments, as the same heads and names meet again and again. */
export class NameScorer {
  private readonly alignments = new Map<string, Map<string, Alignment>>()

  constructor(private readonly names: IndicatorNames) {}

  speak(subject: string, pieces: readonly ContextPiece[]): SpokenWords {
    return {
      subject: comparableText(subject),
      pieces: pieces
        .map(({ text, weight }) => ({ text: comparableText(text.replace(area, '')), weight }))
        .filter(({ text }) => text !== ''),
    }
  }

  /** The score of the one of several names of an indicator that fits best. */
  scoreBest(names: readonly string[], spoken: SpokenWords): NameScore {
    const [first = '', ...others] = names
    return others
      .map((name) => this.score(name, spoken))
      .reduce((best, score) => (score.score > best.score ? score : best), this.score(first, spoken))
  }

  score(name: string, { subject, pieces }: SpokenWords): NameScore {
    const { text, weights } = this.names.comparable(name)
    const said = new Array<number>(text.length).fill(0)
    for (const piece of pieces) {
      this.align(text, piece.text).name.forEach((credit, at) => {
        said[at] = Math.max(said[at] ?? 0, credit * piece.weight)
      })
    }
    const ofName = weighted(said, weights)
    const isOverqualified = this.names
      .qualifiersOf(name)
      .some(({ from, to }) => mean(said.slice(from, to)) < spokenShare)
    if (subject === '') return { score: ofName, ofName, ofSubject: 1, isOverqualified }
    const inName = this.align(text, subject).words
    const ofSubject = weighted(
      inName,
      [...subject].map((sign) => this.names.weightOf(sign)),
    )
    return { score: share.name * ofName + share.subject * ofSubject, ofName, ofSubject, isOverqualified }
  }

  private align(name: string, words: string): Alignment {
    const ofName = this.alignments.get(name) ?? new Map<string, Alignment>()
    if (ofName.size === 0) this.alignments.set(name, ofName)
    const known = ofName.get(words)
    if (known) return known
    const made = alignName(name, words)
    ofName.set(words, made)
    return made
  }
}

/** A qualifier of which less is said is not spoken. */
const spokenShare = 0.45

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total === 0 ? 0 : values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total
}
