import { issue, type Issue } from '../../issue'
import type { Indicator } from '../../model/indicator'
import { directionBefore } from '../direction-words'
import { findFilter } from '../filters/index'
import type { Piece, Sentence } from '../sentence'
import { suggestFilter } from '../suggest-filter'

type Output = Extract<Piece, { readonly tag: 'output' }>

/**
 * Literal words of direction in front of figures (增长, 提高到): next year they may be wrong, so they are warned of, with the
 * filter that chooses the word by the data.
 */
export function directionIssues({ pieces }: Sentence, indicators: readonly Indicator[]): readonly Issue[] {
  const figures = new Set(indicators.map(({ name }) => name))
  let lead = ''
  return pieces.flatMap((piece): readonly Issue[] => {
    if (piece.tag === 'words') {
      lead += piece.text
      return []
    }
    if (piece.tag === 'footnote') return []
    // A year in the words before: 增加到{{年}}年的.
    if (!figures.has(piece.name)) {
      lead += '2000'
      return []
    }
    const word = directionBefore(lead)
    lead = ''
    // Nothing chooses the word of 倍数: a fall is never given in 倍, and the filter refuses it.
    if (word === null || choosesWords(piece) || derivedBy(piece) === '倍数') return []
    const filter = word.isLevel ? '由到' : suggestFilter(derivedBy(piece))
    return [issue('warning', 'template.literal-direction', piece.place, { words: word.words, filter })]
  })
}

function choosesWords({ filters }: Output): boolean {
  return filters.some(({ name }) => findFilter(name)?.stage === 'phrase')
}

/** The last filter that derives a figure, by its Chinese name. */
function derivedBy({ filters }: Output): string {
  const derived = filters.flatMap(({ name }) => {
    const filter = findFilter(name)
    return filter?.stage === 'derive' && filter.name !== '年' ? [filter.name] : []
  })
  return derived.at(-1) ?? ''
}
