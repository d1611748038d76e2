import type { Binding } from '../binding'
import type { Figures } from '../candidates/figures'
import { plainBinding } from '../candidates/find-candidates'
import type { Mention } from '../mentions/mention'
import type { NameScorer } from '../names/name-score'
import { subjectOf } from '../statements/subject-of'

/** A year is only taken for a figure where its words name the row this well: most years of a report are just years. */
const leastNamed = 0.6

/**
 * The row that holds the year of an event (城乡低保标准并轨年份) told by the clause behind a year: 2013年实现城乡低保标准并轨. Null for every
 * other year. `folded` is the text of the paragraph, `year` the report's.
 */
export function eventOfYear(
  folded: string,
  mention: Mention,
  figures: Figures,
  scorer: NameScorer,
  year: number,
): Binding | null {
  if (mention.year === null) return null
  const clause = /^年(?<words>[^,;。:!?]*)/u.exec(folded.slice(mention.end))?.groups?.['words'] ?? ''
  const spoken = scorer.speak(subjectOf(clause), [
    { text: clause, weight: 1 },
    { text: '年份', weight: 0.8 },
  ])
  const [best] = figures.indicators
    .filter((known) => known.unit.text === '年' && figures.number(known, year) === mention.year)
    .map((known) => ({ known, score: scorer.scoreBest(known.names, spoken).score }))
    .sort((entry, other) => other.score - entry.score)
  return best && best.score >= leastNamed ? plainBinding('value', best.known, year) : null
}
