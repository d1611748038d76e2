import { changeBetween } from '../../derive/change'
import { doublingRatio } from '../../derive/record'
import { share } from '../../derive/share'
import { total } from '../../derive/combine'
import { rankTies } from '../../derive/rank'
import type { Quantity } from '../../derive/quantity'
import type { ChangeShown, Phrase } from '../phrase'
import { mapSeries, quantityOf, type Moment, type Term } from '../term'
import { enteredRate } from './entered-rates'
import { numberAt, termAt, termsFrom, textAt, type Filter } from './filter'

type PhraseFilter = Pick<Filter, 'name' | 'aliases' | 'required' | 'optional'> & {
  readonly phrase: (term: Term, given: Parameters<Filter['apply']>[1], moment: Moment) => Phrase
}

function phrasing({ phrase, ...filter }: PhraseFilter): Filter {
  return {
    ...filter,
    stage: 'phrase',
    onEntered: false,
    keepsUnit: false,
    apply: (term, given, moment) => ({
      ...mapSeries(term, term.series),
      phrase: phrase(term, given, moment),
    }),
  }
}

/** A phrase that compares the term's year with the year given. */
function comparing(name: string, alias: string, form: 'change' | 'versus', shown: ChangeShown): Filter {
  return phrasing({
    name,
    aliases: [alias],
    required: shown === 'rate' && form === 'change' ? [] : ['year'],
    optional: shown === 'rate' && form === 'change' ? ['year', 'indicator-or-text'] : ['indicator-or-text'],
    phrase: (term, given, moment) => {
      const base = numberAt(given, 0)
      // Without a year the figure is itself a change, and its sign chooses the word.
      if (base === null) return { tag: 'sign', quantity: quantityOf(term) }
      const compared = [quantityOf(term), term.series(base)] as const
      const entered = enteredRate(term.series, given, moment, term.year, base)
      const change = changeBetween(...compared, shown === 'rate' || shown === 'both' ? entered : null)
      const baseName = base === term.year - 1 ? '上年' : `${base}年`
      return { tag: 'comparison', form, shown, change, baseName, compared, entered }
    },
  })
}

/** 相比: the figure beside another indicator's of the same year. */
const contrast = phrasing({
  name: '相比',
  aliases: ['beside'],
  required: ['indicator'],
  optional: [],
  phrase: (term, given) => {
    const [argument] = given
    const other = termAt(given, 0) ?? term
    return {
      tag: 'contrast',
      quantity: quantityOf(term),
      other: other.series(term.year),
      otherName: argument?.tag === 'term' ? argument.name : '',
    }
  },
})

/** 名次: 第3位, 并列第1位, where 排名 gives the bare number. */
const standing = phrasing({
  name: '名次',
  aliases: ['standing'],
  required: [],
  optional: ['text'],
  phrase: (term, given, moment) => {
    const order = textAt(given, 0) === '由低到高' ? 'ascending' : 'descending'
    return {
      tag: 'standing',
      ...rankTies(moment.index, quantityOf(term), order, (region) => term.series(term.year, region)),
    }
  },
})

/** The years of the series before the term's own, back to the first of the dataset. */
function yearsBefore(term: Term, moment: Moment): readonly Quantity[] {
  const own = quantityOf(term)
  const known = moment.index
    .figuresOf(own.indicator.id)
    .flatMap(({ period, region }) => (period.tag === 'year' && region === own.region ? [period.year] : []))
  const first = Math.min(term.year, ...known)
  return Array.from({ length: term.year - first }, (_, at) => term.series(first + at))
}

/** 新高: 创2013年以来新高 or 新低, where it is one. */
const record = phrasing({
  name: '新高',
  aliases: ['record'],
  required: [],
  optional: [],
  phrase: (term, _given, moment) => ({
    tag: 'record',
    quantity: quantityOf(term),
    before: yearsBefore(term, moment),
  }),
})

/** 首次超过: 首次超过100万人, where no year before did. */
const firstAbove = phrasing({
  name: '首次超过',
  aliases: ['first-above'],
  required: ['number'],
  optional: [],
  phrase: (term, given, moment) => ({
    tag: 'first-above',
    quantity: quantityOf(term),
    before: yearsBefore(term, moment),
    limit: numberAt(given, 0) ?? 0,
  }),
})

/** 翻番: 翻一番, 翻一番多, 翻两番. */
const doubling = phrasing({
  name: '翻番',
  aliases: ['doubling'],
  required: ['year'],
  optional: [],
  phrase: (term, given, moment) => ({
    tag: 'doubling',
    ratio: doublingRatio(quantityOf(term), term.series(numberAt(given, 0) ?? moment.baseYear)),
  }),
})

/** 比例: 2.7∶54.8∶42.5, the shares of several indicators in their sum. */
const proportion = phrasing({
  name: '比例',
  aliases: ['proportion'],
  required: ['indicator'],
  optional: ['indicator', 'indicator', 'indicator', 'indicator'],
  phrase: (term, given) => {
    const [first, ...rest] = [term, ...termsFrom(given, 0)].map(({ series }) => series(term.year)) as [
      Quantity,
      ...Quantity[],
    ]
    const whole = total(first, rest)
    return { tag: 'proportion', shares: [first, ...rest].map((part) => share(part, whole)) }
  },
})

export const phraseFilters: readonly Filter[] = [
  comparing('变化', 'change', 'change', 'rate'),
  comparing('比', 'versus', 'versus', 'rate'),
  comparing('变化量', 'change-amount', 'change', 'amount'),
  comparing('比量', 'versus-amount', 'versus', 'amount'),
  comparing('变化量率', 'change-both', 'change', 'both'),
  comparing('比量率', 'versus-both', 'versus', 'both'),
  comparing('由到', 'from-to', 'change', 'levels'),
  comparing('由年到', 'from-year-to', 'versus', 'levels'),
  contrast,
  standing,
  record,
  firstAbove,
  doubling,
  proportion,
]
