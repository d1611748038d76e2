import type { Mention } from '../mentions/mention'
import { basesIn, frameYearIn, withoutComparison, yearIn } from './comparison'
import { subjectOf } from './subject-of'
import type { Statement, StatementForm } from './statement'
import { verbBefore, wholeBefore } from './verbs'

interface ClauseInput {
  /** The folded text of the paragraph. */
  readonly text: string
  /** Where the number before ends, or the sentence begins. */
  readonly from: number
  /** No number of the sentence stands before it. */
  readonly isFirst: boolean
  readonly mention: Mention
  /** The next number of the sentence. */
  readonly next: Mention | null
  readonly year: number
}

/** What the words around a number say of it. */
export interface Clause extends Pick<
  Statement,
  | ('form' | 'direction' | 'subject' | 'aside' | 'whole' | 'perWords' | 'isCumulative' | 'year' | 'bases')
  | ('isBefore' | 'isOfPlan' | 'isBound' | 'isToOne')
> {
  /** The clause without its verb, as it stands: what says what is counted, frame words included. */
  readonly words: string
  /** The clauses between the number before and this one, the nearest first. */
  readonly lead: readonly string[]
  /** What follows the number's unit in its clause. */
  readonly after: string
  /** The year that frames this number and those after it. */
  readonly frameYear: number | null
  /** How deep in brackets the number stands. */
  readonly depth: number
}

/** Reads the words between a number and the one before it. */
export function readClause({ text, from, isFirst, mention, next, year }: ClauseInput): Clause {
  const before = withoutClosedBrackets(ownWords(text.slice(from, mention.start), isFirst))
  const segments = before
    .split(/[,;:(。]/u)
    .map((entry) => entry.replace(/^[\s、)”]+/u, ''))
    .reverse()
  const [own = '', ...others] = segments
  const unit = text.slice(mention.end, mention.end + 6)
  const { form, direction, rest } = verbBefore(own, mention.ratio !== null, unit)
  const plain = withoutComparison(form === 'share' ? rest.replace(/占.*$/u, '') : rest)
  const clauseEnd = Math.min(next?.start ?? text.length, mention.end + mention.after.length)
  const after = text.slice(Math.min(mention.unitEnd, clauseEnd), clauseEnd).replace(/[和及与]$/u, '')
  return {
    ...spokenOf(plain, others, after, form),
    form,
    direction,
    aside: /\((?<aside>[^()]*)\)[^(),;]*$/u.exec(text.slice(from, mention.start))?.groups?.['aside'] ?? '',
    after,
    whole: form === 'share' ? (wholeBefore(own) ?? '') : null,
    perWords: perWordsOf(plain),
    // 是2015年的2.6倍 compares with the year; the figure is of this one.
    year: form === 'ratio' ? null : yearIn(own, year),
    frameYear: frameYearIn(before),
    bases: basesIn(before, year),
    isBefore: form === 'level' && isBeforeChange(own, text.slice(mention.end)),
    isOfPlan: form === 'level' && mention.ratio !== null && ofPlan.test(own),
    isBound: /(?:稳定|保持|控制|维持)(?:在|于)$/u.test(own),
    isToOne: /^\s*:\s*1(?![\d.])/u.test(text.slice(mention.end)),
    isCumulative: /累计|年来|年间|以来/u.test(before),
    depth: depthAt(text, mention.start),
  }
}

/**
 * The words that say what is counted: those of the clause itself with the noun behind the number where they are short; of the clause
 * before where its own only frame the number (其次是人均财产净收入，达12517元).
 */
function spokenOf(
  own: string,
  others: readonly string[],
  after: string,
  form: StatementForm,
): Pick<Clause, 'subject' | 'words' | 'lead'> {
  const subject = subjectOf(own)
  const noun = (form === 'level' || form === 'streak') && subject.length <= shortSubject ? subjectOf(after) : ''
  const isFrameOnly = subject === '' && noun === '' && form === 'level'
  const before = isFrameOnly ? others.findIndex((other) => subjectOf(withoutComparison(other)) !== '') : -1
  const lead = others.filter((other, at) => other !== '' && at !== before)
  // A row that holds so many years is called by them.
  const years = form === 'streak' ? '连续年数' : ''
  if (before < 0) return { subject: `${subject}${noun}`, words: `${own}${noun === '' ? '' : after}${years}`, lead }
  const words = others[before] ?? ''
  return { subject: subjectOf(withoutComparison(words)), words, lead }
}

/** 为预算的102.8%, 完成年度目标任务的110%, 恢复至2019年的64%. */
const ofPlan = /(?:预算|计划|目标|任务|进度|恢复(?:至|到)[^,;]*)数?的?(?:约|近|超)?$/u

/** 由每人每月123元提高到…: from a level to another of the same. */
function isBeforeChange(own: string, behind: string): boolean {
  return (
    /(?:由|从)(?:每[人户月年亩])*$/u.test(own) &&
    /^[^,;。]*?(?:提高|增加|增长|上升|提升|调整|发展|扩大|下降|减少|降低|降|缩小|增|升)(?:了)?(?:到|至|为)/u.test(
      behind,
    )
  )
}

/** A subject as short as 获评 or 将 leaves what is counted to the noun behind the number: 将3943名困境儿童. */
const shortSubject = 4

/**
 * The words before a number that are its own: what stands right behind the number before, up to a mark or 和, is that number's
 * noun (2个试点、3个实验区).
 */
function ownWords(before: string, isFirst: boolean): string {
  if (isFirst || /^(?:[比较同增下减上占]|分别|以上|左右)/u.test(before)) return before
  if (/^[^,;:。、()]*[和及与]$/u.test(before)) return ''
  return before.replace(/^[^,;:。、()]+(?=[,;:。、])/u, '')
}

/** Brackets that are closed before the number hold an aside: 地区生产总值(初步核算数). */
function withoutClosedBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, '')
}

function depthAt(text: string, at: number): number {
  const before = text.slice(0, at)
  return before.split('(').length - before.split(')').length
}

/** 每千人口, 每万人, 人均: what a figure is given for; null without such words. */
function perWordsOf(words: string): string | null {
  const people = /每(?<many>[百千万]+)(?:名|位)(?=\p{Script=Han}{1,6}拥?有)/u.exec(words)
  if (people) return `${people.groups?.['many'] ?? ''}人`
  const match = /每(?<many>[百千万亿]?)(?<unit>[\p{Script=Han}]{1,3}?)(?=口|拥有|有|民政|常住|[\p{Script=Han}])/u.exec(
    words,
  )
  if (match) return `${match.groups?.['many'] ?? ''}${match.groups?.['unit'] ?? ''}`
  return /人均|户均|生均/u.test(words) ? '人' : null
}
