import type { Candidate } from '../candidates/candidate'
import { convertUnit } from '../../model/unit'
import type { KnownIndicator } from '../candidates/figures'
import type { CandidateFinder, NamedIndicator } from '../candidates/find-candidates'
import type { NameScore, NameScorer, SpokenWords } from '../names/name-score'
import type { LearnedName } from '../draft-result'
import type { Statement } from '../statements/statement'
import { decide, significantDigits, type Decision } from './decide'
import { ranked, type Scored } from './scored'

/** A statement with what it is bound to, asked about, or why it is neither. */
export interface ChosenStatement {
  readonly statement: Statement
  readonly decision: Decision
}

/** What a dependent statement that follows from a level adds to that level's score: 增长4.7% that follows proves the level too. */
const followsBonus = 0.12

/** What speaks against a candidate: its hedge alone makes it true, its name says more than the words, its whole or base is not the next one. */
const penalties = { hedged: 0.05, overqualified: 0.15, remote: 0.06 }

/** Words name an indicator, as part or whole of another figure, from this score on. */
const leastNamed = 0.25

/** From this agreement of names on no other can be meant; so many digits may be met by chance; so much better another is named. */
const [surelyNamed, fewDigits, clearlyBetter] = [0.95, 2, 0.1]

/** An entered rate or share wins over one that is computed here. */
const enteredBonus = 0.04

/**
 * Chooses for all statements of a report. A level is chosen together with what its sentence says of it: where two indicators print
 * the same 4.0万, the one whose growth also prints as told is meant.
 */
export class BindingChooser {
  private readonly decisions: Decision[] = []
  private readonly spoken = new Map<number, SpokenWords>()

  constructor(
    private readonly statements: readonly Statement[],
    private readonly finder: CandidateFinder,
    private readonly scorer: NameScorer,
    private readonly learned: readonly LearnedName[],
    /** What is decided already, by the number of its statement; what is null is chosen now. */
    private readonly decided: readonly (Decision | null)[] = [],
  ) {}

  choose(): readonly ChosenStatement[] {
    this.statements.forEach((statement, at) => {
      this.decisions[at] = this.decided[at] ?? this.decideFor(statement, at)
    })
    return this.statements.map((statement, at) => ({
      statement,
      decision: this.decisions[at] ?? { tag: 'unbound', nearest: null },
    }))
  }

  private decideFor(told: Statement, at: number): Decision {
    // 2.7:54.8:42.5 leaves out the % of shares.
    const statement = told.series?.isRatio ? { ...told, mention: { ...told.mention, ratio: 'percent' as const } } : told
    const isLevel = statement.form === 'level' || statement.form === 'place' || statement.form === 'streak'
    const own = isLevel ? this.scoredLevels(statement, at) : this.scoredChanges(statement, at)
    const [first] = own
    const decision = decide(own, statement.mention, first !== undefined && isUnsaid(first.candidate, statement))
    if (decision.tag !== 'bound') return decision
    const { chosen, others } = decision
    // What is told of a level that is asked about is asked about with it.
    const isOfAsked = !isLevel && statement.antecedent !== null && this.decisions[statement.antecedent]?.tag === 'ask'
    const isDoubtful =
      isOfAsked ||
      isRough(chosen.candidate, statement) ||
      isNominalGrowth(chosen.candidate) ||
      this.isBetterNamed(chosen, statement, at)
    return isDoubtful ? { tag: 'ask', among: [chosen, ...others] } : decision
  }

  /**
   * Whether the words rather name another indicator, which does not print so: few digits meet by chance, and then the number is more
   * likely a slip or revised than that of a namesake.
   */
  private isBetterNamed({ candidate, name, provenDigits }: Scored, statement: Statement, at: number): boolean {
    if (statement.antecedent !== null || name.score >= surelyNamed) return false
    if (significantDigits(statement.mention) + provenDigits > fewDigits) return false
    const spoken = this.spokenOf(statement, at)
    return this.finder.figures.indicators.some(
      ({ names, unit }) =>
        convertUnit(1, unit, candidate.known.unit) !== null &&
        this.scorer.scoreBest(names, spoken).score >= name.score + clearlyBetter,
    )
  }

  private scoredLevels(statement: Statement, at: number): readonly Scored[] {
    const candidates = [
      ...this.finder.values(statement),
      ...(this.mayBeSum(statement) ? this.finder.sums(statement) : []),
      ...(statement.perWords === null ? [] : this.perCandidates(statement, at)),
      ...(statement.isToOne ? this.ratioCandidates(statement, at) : []),
      ...this.sameOfYear(statement),
      ...(statement.mention.ratio !== null && statement.form === 'level' ? this.unnamedShares(statement, at) : []),
    ]
    const dependents = this.statements.filter(({ antecedent }) => antecedent === at)
    return ranked(
      withoutDoubles(candidates).map((candidate) => {
        const scored = this.score(candidate, statement, at)
        if (!candidate.isEntered) return this.isAgain(candidate, statement) ? { ...scored, score: 0.9 } : scored
        const follows = dependents.filter((dependent) => this.follows(dependent, candidate.known))
        const score = scored.score + followsBonus * Math.min(2, follows.length)
        const provenDigits = follows.reduce((sum, { mention }) => sum + significantDigits(mention), 0)
        return { ...scored, score, provenDigits }
      }),
    )
  }

  /** What the level before was, of another year. */
  private isAgain({ binding }: Candidate, statement: Statement): boolean {
    const before = this.relationBefore(statement)?.binding
    return before !== undefined && before.of === binding.of && before.indicators[0] === binding.indicators[0]
  }

  /** The share, or how much for each, that the number before a further level of the same is bound to. */
  private relationBefore({ antecedent, previous }: Statement): Candidate | null {
    for (const at of antecedent === null ? [] : [previous, antecedent]) {
      const decision = at === null ? undefined : this.decisions[at]
      if (decision?.tag === 'bound' && decision.chosen.candidate.binding.of !== null) return decision.chosen.candidate
    }
    return null
  }

  /** A report over several years tells sums of them, with 累计 or without. */
  private mayBeSum({ form, isCumulative }: Statement): boolean {
    const { year, baseYear } = this.finder.years
    return form === 'level' && (isCumulative || (baseYear !== null && baseYear < year - 1))
  }

  /** Whether a dependent number follows from a level's indicator. */
  private follows(dependent: Statement, known: KnownIndicator): boolean {
    if (['rate', 'amount', 'points', 'times', 'average-rate'].includes(dependent.form)) {
      if (this.finder.changesOf(dependent, known).length > 0) return true
      return this.finder.values(dependent).some(({ known: row }) => row.rateOf === known.indicator.name)
    }
    return false
  }

  private scoredChanges(statement: Statement, at: number): readonly Scored[] {
    const root = statement.antecedent
    const subject = root === null ? null : (this.ratioBefore(statement) ?? this.likelyIndicator(root))
    const entered = this.finder.values(statement)
    const holdsRate = subject !== null && entered.some(({ known }) => known.rateOf === subject.indicator.name)
    const derivedOnes = subject
      ? holdsRate
        ? []
        : this.finder.changesOf(statement, subject)
      : root === null
        ? this.finder.changesOf(statement, null)
        : []
    const candidates = [
      ...derivedOnes,
      ...entered,
      ...(statement.form === 'share' || statement.form === 'ratio' ? this.shareCandidates(statement, at) : []),
      ...(statement.form === 'points' ? this.sharePoints(statement) : []),
    ]
    return ranked(
      withoutDoubles(candidates).map((candidate) => {
        const scored = this.score(candidate, statement, at)
        const isOfSubject =
          subject !== null && (candidate.known === subject || candidate.known.rateOf === subject.indicator.name)
        const score = isOfSubject ? Math.max(scored.score, 0.9 - penalties.remote * candidate.remoteness) : scored.score
        return { ...scored, score: score + (candidate.isEntered ? enteredBonus : 0) }
      }),
    )
  }

  /** The ratio told just before, of which alone there are points: 城镇人口占比重54.3%，提高0.9个百分点. */
  private ratioBefore({ form, previous }: Statement): KnownIndicator | null {
    const before = form === 'points' && previous !== null ? this.boundIndicator(previous) : null
    return before?.unit.ratio == null ? null : before
  }

  private boundIndicator(at: number): KnownIndicator | null {
    const decision = this.decisions[at]
    return decision?.tag === 'bound' ? decision.chosen.candidate.known : null
  }

  /** The indicator of a level, or the likeliest of those that are asked about. */
  private likelyIndicator(at: number): KnownIndicator | null {
    const decision = this.decisions[at]
    return decision?.tag === 'ask' ? (decision.among[0]?.candidate.known ?? null) : this.boundIndicator(at)
  }

  /** 占X的N%: the part is what the sentence is about, the whole what the words name, or what was a whole just before. */
  private shareCandidates(statement: Statement, at: number): readonly Candidate[] {
    const part = statement.antecedent === null ? null : this.likelyIndicator(statement.antecedent)
    const parts = part ? [{ known: part, remoteness: 0 }] : this.namedBy(this.spokenOf(statement, at), 6)
    const operation = statement.form === 'ratio' ? 'times' : 'share'
    return parts.flatMap(({ known, remoteness }) =>
      this.finder
        .related(statement, operation, known, this.wholesOf(statement, at, known))
        .map((found) => ({ ...found, remoteness: found.remoteness + remoteness })),
    )
  }

  /** Without words for the whole it is one of before, or else one that is called like the part. */
  private wholesOf({ whole, context }: Statement, at: number, part: KnownIndicator): readonly NamedIndicator[] {
    if (whole) {
      const rest = context.slice(1).map(({ text, weight }) => ({ text, weight: weight * 0.3 }))
      return this.namedBy(this.scorer.speak(whole, [{ text: whole, weight: 1 }, ...rest]), 10)
    }
    const earlier = this.earlierWholes(at)
    const name = part.indicator.name
    const alike = this.namedBy(this.scorer.speak('', [{ text: name, weight: 1 }]), 8)
      .filter(({ known }) => !earlier.some((namedIndicator) => namedIndicator.known === known))
      .map(({ known, remoteness }) => ({ known, remoteness: remoteness + 2 }))
    return [...earlier, ...alike]
  }

  /** The whole of the share before, then what the sentence and the paragraph spoke of, the nearest first. */
  private earlierWholes(at: number): readonly NamedIndicator[] {
    const paragraph = this.statements[at]?.paragraph
    const [wholes, levels]: [KnownIndicator[], KnownIndicator[]] = [[], []]
    for (let before = at - 1; before >= 0 && this.statements[before]?.paragraph === paragraph; before -= 1) {
      const decision = this.decisions[before]
      if (decision?.tag !== 'bound') continue
      const { binding, known } = decision.chosen.candidate
      const whole = binding.of === null ? null : this.finder.figures.named(binding.of)
      if (whole) wholes.push(whole)
      else if (binding.operation === 'value') levels.push(known)
    }
    return [...new Set([...wholes, ...levels])].map((known, remoteness) => ({ known, remoteness }))
  }

  /** A percentage without a row of its own may be the share of the level just before in an earlier one: 城镇常住人口 in 常住人口. */
  private unnamedShares(statement: Statement, at: number): readonly Candidate[] {
    const levels = this.earlierWholes(at).slice(0, 6)
    return levels.flatMap(({ known }) => this.finder.related(statement, 'share', known, levels))
  }

  private perCandidates(statement: Statement, at: number): readonly Candidate[] {
    const others = this.namedBy(this.scorer.speak('', [{ text: headsOf(statement), weight: 1 }]), 8, leastNamed / 2)
    return this.namedBy(this.spokenOf(statement, at), 8).flatMap(({ known }) =>
      this.finder.related(statement, 'per', known, others),
    )
  }

  /** 城乡居民收入比为2.04：1: two of those that the words name. */
  private ratioCandidates(statement: Statement, at: number): readonly Candidate[] {
    const named = this.namedBy(this.spokenOf(statement, at), 8)
    return named.flatMap(({ known, remoteness }) =>
      this.finder
        .related(statement, 'times', known, named)
        .map((found) => ({ ...found, remoteness: found.remoteness + remoteness })),
    )
  }

  /** 由6.24张增加到6.43张: what was computed for the level before, of this one's year. */
  private sameOfYear(statement: Statement): readonly Candidate[] {
    const before = this.relationBefore(statement)
    return before === null ? [] : this.finder.again(statement, before.binding, before.known)
  }

  private sharePoints(statement: Statement): readonly Candidate[] {
    const decision = statement.previous === null ? undefined : this.decisions[statement.previous]
    if (decision?.tag !== 'bound' || decision.chosen.candidate.binding.operation !== 'share') return []
    return this.finder.sharePoints(statement, decision.chosen.candidate.binding, decision.chosen.candidate.known)
  }

  /** The indicators that words name best; a step of remoteness for each tenth of agreement that one falls behind. */
  private namedBy(spoken: SpokenWords, most: number, least = leastNamed): readonly NamedIndicator[] {
    const named = this.finder.figures.indicators
      .map((known) => ({ known, name: this.scorer.scoreBest(known.names, spoken) }))
      .filter(({ name }) => name.score >= least && !name.isOverqualified)
      .sort((entry, other) => other.name.score - entry.name.score)
      .slice(0, most)
    const best = named[0]?.name.score ?? 0
    return named.map(({ known, name }) => ({ known, remoteness: (best - name.score) * 10 }))
  }

  private score(candidate: Candidate, statement: Statement, at: number): Scored {
    const name = this.nameScore(candidate.names, statement, at)
    const isLearned = this.learned.some(
      ({ words, indicator }) => indicator === candidate.known.indicator.name && words === statement.subject,
    )
    const score = isLearned
      ? 1
      : name.score * candidate.unitFit -
        (candidate.match === 'hedged' ? penalties.hedged : 0) -
        (name.isOverqualified ? penalties.overqualified : 0) -
        penalties.remote * candidate.remoteness
    return { candidate, name, score, provenDigits: 0 }
  }

  /** A name in brackets names the number as well as the words before it. */
  private nameScore(names: readonly string[], statement: Statement, at: number): NameScore {
    const spoken = this.scorer.scoreBest(names, this.spokenOf(statement, at))
    if (statement.aside === '') return spoken
    const aside = this.scorer.scoreBest(
      names,
      this.scorer.speak(statement.aside, [{ text: statement.aside, weight: 1 }]),
    )
    return aside.score > spoken.score ? aside : spoken
  }

  /** The words around a statement; one without a subject of its own speaks of what its antecedent speaks of. */
  private spokenOf(statement: Statement, at: number): SpokenWords {
    const known = this.spoken.get(at)
    if (known) return known
    const root = statement.antecedent === null ? undefined : this.statements[statement.antecedent]
    const unit = statement.mention.after.slice(0, 2)
    const place = statement.series?.isRatio ? industryOf(statement, root) : null
    if (place !== null) {
      const made = this.scorer.speak(place, [{ text: place, weight: 1 }, ...statement.context])
      this.spoken.set(at, made)
      return made
    }
    const pieces = [
      ...statement.context,
      ...(root ? root.context.map(({ text, weight }) => ({ text, weight: weight * 0.95 })) : []),
      { text: unit, weight: 0.8 },
    ]
    const made = this.scorer.speak(statement.subject === '' ? (root?.subject ?? '') : statement.subject, pieces)
    this.spoken.set(at, made)
    return made
  }
}

/** 三次产业 are told in their order: the first number is that of 第一产业. */
function industryOf({ series, context }: Statement, root: Statement | undefined): string | null {
  const isOfIndustries = [...context, ...(root?.context ?? [])].some(
    ({ text, weight }) => weight === 1 && /三次产业|产业结构|三产/u.test(text),
  )
  return isOfIndustries && series?.of === 3 ? `第${'一二三'[series.at]}产业比重` : null
}

/** Whose heads a figure is given for: 生均 students, 每千名老年人 the old, else all people or households. */
function headsOf({ context }: Statement): string {
  const words = context.find(({ weight }) => weight === 1)?.text ?? ''
  if (words.includes('生均')) return '在校学生总数'
  const named = /每[百千万十]+名?(?<noun>\p{Script=Han}{2,6}?)(?:拥有|占有|有)/u.exec(words)?.groups?.['noun']
  return named === undefined || /^人口?$/u.test(named) ? '常住总人口户数' : `${named}人口数`
}

/** Value added is told with its real growth, which the levels do not give: that they print so may be chance. */
function isNominalGrowth({ binding, known, isEntered }: Candidate): boolean {
  const isGrowth = binding.operation === 'growth' || binding.operation === 'decline'
  return isGrowth && !isEntered && binding.rate === null && /增加值|生产总值|GDP/u.test(known.indicator.name)
}

/** 突破百亿, 稳定在400万吨以上: said so roughly that the hedge proves nothing. */
function isRough({ match }: Candidate, { mention, isBound }: Statement): boolean {
  return match === 'hedged' && (isBound || /^[百千万亿]+$/u.test(mention.text))
}

/** A derivation that no word of the sentence asks for needs better names than one that is told. */
function isUnsaid({ isEntered, binding }: Candidate, { antecedent, isCumulative }: Statement): boolean {
  return !isEntered && antecedent === null && !(binding.operation === 'cumulative' && isCumulative)
}

/** The same expression found in two ways is one candidate. */
function withoutDoubles(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ binding }) => {
    const key = JSON.stringify(binding)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
