import { findMentions } from '../mentions/find-mentions'
import { foldWidth } from '../mentions/fold-width'
import type { Mention } from '../mentions/mention'
import type { ReportBlock, ReportParagraph, ReportText } from '../report-text'
import { frameYearIn, withoutComparison } from './comparison'
import { subjectOf } from './subject-of'
import { readClause, type Clause } from './read-clause'
import { findSeries, type SeriesPlace } from './series'
import { splitSentences, type SentenceSpan } from './sentences'
import type { ContextPiece, Statement } from './statement'

/** What the numbers of a report are, in its order: those that are no figures, and those that may be with what is said of them. */
export interface ReadReport {
  readonly paragraphs: readonly ReportParagraph[]
  /** The mentions of each paragraph, in the order of `paragraphs`. */
  readonly mentions: readonly (readonly Mention[])[]
  readonly statements: readonly Statement[]
}

/** Reads what the prose of a report says of its numbers. `year` is the year it is about. */
export function readStatements(report: ReportText, year: number): ReadReport {
  const paragraphs = report.blocks.filter(isParagraph)
  const mentions = paragraphs.map((paragraph) => findMentions(paragraph.text))
  const reader = new StatementReader(year)
  paragraphs.forEach((paragraph, at) => reader.read(paragraph, mentions[at] ?? []))
  return { paragraphs, mentions, statements: reader.statements }
}

function isParagraph(block: ReportBlock): block is ReportParagraph {
  return block.tag === 'paragraph'
}

/** How much the words count that stand farther from a number: heads before it in the sentence, earlier sentences, headings. */
const nearness = {
  lead: 0.6,
  head: 0.8,
  headDecay: 0.88,
  sentence: 0.55,
  sentenceDecay: 0.8,
  leadIn: 0.5,
  heading: 0.4,
}

/** A first sentence as short as this without figures is the paragraph's heading: 1.老年人福利。 */
const leadInLength = 20

/** Heads farther back than this tell nothing more. */
const headsKept = 8

interface Head {
  readonly text: string
  readonly sentence: number
}

class StatementReader {
  readonly statements: Statement[] = []
  private sentences = 0
  private headings: readonly { readonly level: number; readonly text: string }[] = []
  private isInNotes = false
  private earlierYear: number | null = null

  constructor(private readonly year: number) {}

  read(paragraph: ReportParagraph, mentions: readonly Mention[]): void {
    const { role, text } = paragraph
    if (role.tag === 'heading') {
      this.headings = [...this.headings.filter(({ level }) => level < role.level), { level: role.level, text }]
    }
    // What stands behind 注： explains the report and states no figure of its own.
    if (/^\s*(?:注|注释|说明|附注)\s*[:：]/u.test(text)) this.isInNotes = true
    if (this.isInNotes || !['body', 'list', 'note'].includes(role.tag)) return
    const heads: Head[] = []
    this.earlierYear = null
    for (const sentence of splitSentences(foldWidth(text))) {
      this.readSentence(paragraph, sentence, mentions, heads)
      this.sentences += 1
      this.earlierYear = frameYearIn(sentence.text) ?? this.earlierYear
    }
  }

  private readSentence(
    paragraph: ReportParagraph,
    sentence: SentenceSpan,
    mentions: readonly Mention[],
    heads: Head[],
  ): void {
    const own = mentions.filter(
      ({ start, textReason }) => start >= sentence.start && start < sentence.end && textReason === null,
    )
    if (own.length === 0 && sentence.text.length <= leadInLength && sentence.start === 0)
      heads.push({ text: sentence.text, sentence: -1 })
    const folded = foldWidth(paragraph.text)
    const series = findSeries(folded, sentence.start, own)
    const first = this.statements.length
    let before: SaidBefore = { clause: null, year: null, frameYear: null, bases: [], isCumulative: false }
    own.forEach((mention, at) => {
      const last = own[at - 1]
      const from = last ? Math.max(last.end, last.unitEnd) : sentence.start
      const input = { text: folded, from, isFirst: at === 0, mention, next: own[at + 1] ?? null, year: this.year }
      const place = series[at] ?? null
      const said = goOn(before, readClause(input), place)
      before = said
      this.add(paragraph, mention, said, place, first, heads)
      if (said.clause.subject !== '') heads.push({ text: said.clause.words, sentence: this.sentences })
    })
  }

  private add(
    { index: paragraph }: ReportParagraph,
    mention: Mention,
    { clause, year, bases, isCumulative }: SaidNow,
    series: SeriesPlace | null,
    first: number,
    heads: readonly Head[],
  ): void {
    const { form, direction, subject, aside, whole, perWords, isBefore, isOfPlan, isBound, isToOne } = clause
    const previous = this.previousOf(first, clause.depth)
    const root = previous === null ? null : (this.statements[previous]?.antecedent ?? previous)
    this.statements.push({
      ...{
        mention,
        paragraph,
        sentence: this.sentences,
        form,
        direction,
        subject,
        aside,
        whole,
        perWords,
        isCumulative,
        series,
        ...{ isBefore, isOfPlan, isBound, isToOne },
      },
      context: [
        { text: clause.words, weight: 1 },
        ...clause.lead.map((text) => ({ text, weight: nearness.lead })),
        { text: clause.after, weight: subject.length <= 2 ? nearness.head : nearness.lead },
        ...this.contextOf(heads),
      ].filter(({ text }) => text !== ''),
      year,
      earlierYear: this.earlierYear,
      bases: this.basesOf([...clause.bases, ...bases]),
      antecedent: subject === '' ? (this.sameInSeries(series, first) ?? root) : null,
      previous,
    })
    this.depths.push(clause.depth)
  }

  /** 分别为10个和20个，分别增长7%和8%: each rate goes on about the level at its own place. */
  private sameInSeries(series: SeriesPlace | null, first: number): number | null {
    if (series === null) return null
    const last = this.seriesBefore(series, first)
    // 接待游客X人次，旅游收入Y元，分别增长…: the last levels of the sentence, one for each.
    const levels = this.statements.flatMap(({ form, antecedent }, at) =>
      at >= (last ?? first) && form === 'level' && antecedent === null ? [at] : [],
    )
    const isPlain = levels.slice(-series.of).every((at) => at !== last)
    if (levels.length >= series.of && (last === null || isPlain)) {
      return levels[levels.length - series.of + series.at] ?? null
    }
    const found = last === null ? undefined : this.statements[last]
    return found?.form === 'level' ? last : (found?.antecedent ?? last)
  }

  /** The statement at the same place of the last list of the sentence that is as long. */
  private seriesBefore(series: SeriesPlace, first: number): number | null {
    for (let at = this.statements.length - 1 - series.at; at >= first; at -= 1) {
      const place = this.statements[at]?.series
      if (place && place.of === series.of && place.at === series.at) return at
    }
    return null
  }

  /** How deep in brackets each statement stands. */
  private readonly depths: number[] = []

  /** The last statement of the sentence, which begins with the `first`, that stands no deeper in brackets and is of no plan. */
  private previousOf(first: number, depth: number): number | null {
    for (let at = this.statements.length - 1; at >= first; at -= 1)
      if ((this.depths[at] ?? 0) <= depth && !this.statements[at]?.isOfPlan) return at
    return null
  }

  private basesOf(said: readonly number[]): readonly number[] {
    return [...new Set([...said, this.year - 1])].filter((year) => year < this.year)
  }

  private contextOf(heads: readonly Head[]): readonly ContextPiece[] {
    const near = heads.slice(-headsKept).reverse()
    const pieces = near.map(({ text, sentence }, at) => ({
      text,
      weight:
        sentence === -1
          ? nearness.leadIn
          : sentence === this.sentences
            ? nearness.head * nearness.headDecay ** at
            : nearness.sentence * nearness.sentenceDecay ** (this.sentences - sentence - 1) * nearness.headDecay ** at,
    }))
    return [...pieces, ...this.headings.map(({ text }) => ({ text, weight: nearness.heading }))]
  }
}

/** The clause of a number in a series: the words of its own item, and the verb of the first. */
function inSeries(clause: Clause, place: SeriesPlace, first: Clause | null): Clause {
  const told = place.at === 0 || first === null ? clause : { ...first, after: clause.after, depth: clause.depth }
  if (place.isRatio) return told
  const words = place.item ?? told.words
  const isTail = subjectOf(withoutComparison(told.words)) === ''
  return {
    ...told,
    words: isTail ? '' : words,
    lead: [clause.words, ...told.lead],
    subject: isTail ? '' : subjectOf(words),
  }
}

/** What a sentence has said so far that still holds for its next number. */
interface SaidBefore {
  readonly clause: Clause | null
  /** The year of the last number. */
  readonly year: number | null
  /** The year that frames the sentence: 截至2021年末. */
  readonly frameYear: number | null
  readonly bases: readonly number[]
  readonly isCumulative: boolean
}

type SaidNow = SaidBefore & { readonly clause: Clause }

/** What is said with a further clause: a year of its own holds for its number and the rest of its list, a frame for all after it. */
function goOn(before: SaidBefore, read: Clause, place: SeriesPlace | null): SaidNow {
  const clause = place === null ? read : inSeries(read, place, before.clause)
  const ofList = place !== null && place.at > 0 ? before.year : null
  return {
    clause,
    year: clause.year ?? ofList ?? clause.frameYear ?? before.frameYear,
    frameYear: clause.frameYear ?? before.frameYear,
    bases: clause.bases.length > 0 ? clause.bases : before.bases,
    isCumulative: before.isCumulative || clause.isCumulative,
  }
}
