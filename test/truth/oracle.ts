import { firstYear, reportYear, type PlainSeries } from './random-data'

/**
 * Reads sentences as a reader would and compares their words with the figures, by the rules of docs/templates.md alone: nothing of
 * shared/derive or shared/report is used, and numbers are whole hundredths. Gives what is false in a text.
 */
export function findFalse(
  text: string,
  name: string,
  series: PlainSeries,
  part: PlainSeries | null = null,
): readonly string[] {
  const reader = new Reader(text, name, series, part)
  return [...rules.flatMap((rule) => rule(reader)), ...anywhere(text)].map((fault) => `${fault} in “${text}”`)
}

/** What no text may hold, whatever its figures. */
export function anywhere(text: string): readonly string[] {
  const faults: string[] = []
  const forbid = (pattern: RegExp, fault: string): void => {
    const found = pattern.exec(text)
    if (found) faults.push(`${fault} (${found[0]})`)
  }
  forbid(/undefined|NaN|Infinity|null|\[\[|\]\]|【/u, 'no text')
  forbid(/(?:增长|下降|增加|减少|提高|降低)-/u, 'a negative size')
  forbid(/(?:增长|下降|增加|减少|提高)0(?:\.0+)?(?![\d.])/u, 'a movement of nothing')
  forbid(/，，|。。|，。|^，|、。/u, 'marks that lost their clause')
  forbid(/连续[01]年|二年来/u, 'a row of one year')
  for (const [, from = '', word = '', to = ''] of text.matchAll(/由([\d.]+)个(增加|减少)到([\d.]+)个/gu)) {
    if (word === '增加' ? Number(to) <= Number(from) : Number(to) >= Number(from))
      faults.push('levels against their word')
  }
  return faults
}

/** The figures of one series as whole numbers, and the sentences about it. */
class Reader {
  constructor(
    readonly text: string,
    readonly name: string,
    readonly series: PlainSeries,
    readonly part: PlainSeries | null,
  ) {}

  at(year: number): number | null {
    return this.series.figures.get(year)?.hundredths ?? null
  }

  /** Each match of a pattern behind the name of the series. */
  *said(pattern: string): Generator<readonly string[]> {
    for (const match of this.text.matchAll(new RegExp(`(?<!部)${this.name}${pattern}`, 'gu'))) {
      yield match.map((part: string | undefined) => part ?? '')
    }
  }

  /** Why two years may not be compared; null where they may. */
  notComparable(from: number, to: number): string | null {
    const { breakYear, figures } = this.series
    if (breakYear !== null && breakYear > from && breakYear <= to) return 'compared across a break'
    const [one, other] = [figures.get(from), figures.get(to)]
    if (!one || !other) return 'compared with a missing figure'
    return null
  }
}

type Rule = (reader: Reader) => readonly string[]

/** |a − b| ÷ b in hundredths of a per cent times ten, rounded half up to one decimal of a per cent: 5.2 is 52. */
function rateTenths(now: number, before: number): bigint {
  const difference = BigInt(Math.abs(now - before)) * 1000n
  return (difference * 2n + BigInt(before)) / (BigInt(before) * 2n)
}

function tenths(text: string): bigint {
  const [whole = '0', fraction = '0'] = text.split('.')
  return BigInt(whole) * 10n + BigInt(fraction.slice(0, 1))
}

function hundredths(text: string): number {
  return Math.round(Number(text) * 100)
}

const yearlyRate: Rule = (reader) => {
  const faults: string[] = []
  for (const [, word = '', size = ''] of reader.said('比上年(增长|下降)(?:约)?([\\d.]+)%')) {
    const [now, before] = [reader.at(reportYear), reader.at(reportYear - 1)]
    const why = reader.notComparable(reportYear - 1, reportYear)
    if (why !== null || now === null || before === null) faults.push(why ?? 'no figure')
    else if (before <= 0 || now < 0) faults.push('a rate from no base')
    else if ((word === '增长') !== now > before) faults.push(`${word} against the data`)
    else if (rateTenths(now, before) !== tenths(size)) faults.push(`rate ${size}`)
  }
  return faults
}

const flat: Rule = (reader) => {
  const faults: string[] = []
  for (const [, nearly = ''] of reader.said('与上年(基本)?持平')) {
    const [now, before] = [reader.at(reportYear), reader.at(reportYear - 1)]
    const why = reader.notComparable(reportYear - 1, reportYear)
    if (why !== null || now === null || before === null) faults.push(why ?? 'no figure')
    else if (nearly === '' ? now !== before : now === before || (before > 0 && rateTenths(now, before) !== 0n)) {
      faults.push('持平 against the data')
    }
  }
  return faults
}

const amount: Rule = (reader) => {
  const faults: string[] = []
  for (const [, word = '', size = ''] of reader.said('比上年(增加|减少)(?:约)?([\\d.]+)个')) {
    const [now, before] = [reader.at(reportYear), reader.at(reportYear - 1)]
    const why = reader.notComparable(reportYear - 1, reportYear)
    if (why !== null || now === null || before === null) faults.push(why ?? 'no figure')
    else if ((word === '增加') !== now > before) faults.push(`${word} against the data`)
    else if (hundredths(size) !== Math.abs(now - before)) faults.push(`amount ${size}`)
  }
  return faults
}

const levels: Rule = (reader) => {
  const faults: string[] = []
  for (const [, from = '', word = '', to = ''] of reader.said('由([\\d.-]+)个(增加|减少)到([\\d.-]+)个')) {
    const [now, before] = [reader.at(reportYear), reader.at(reportYear - 1)]
    const why = reader.notComparable(reportYear - 1, reportYear)
    if (why !== null || now === null || before === null) faults.push(why ?? 'no figure')
    else if ((word === '增加') !== now > before) faults.push(`${word}到 against the data`)
    else if (hundredths(from) !== before || hundredths(to) !== now) faults.push('levels of other figures')
  }
  for (const [, level = ''] of reader.said('保持在([\\d.-]+)个')) {
    if (reader.at(reportYear) !== reader.at(reportYear - 1) || hundredths(level) !== reader.at(reportYear)) {
      faults.push('保持 against the data')
    }
  }
  return faults
}

const row: Rule = (reader) => {
  const faults: string[] = []
  for (const [, count = ''] of reader.said('连续(\\d+)年增加')) {
    const last = Number(count)
    for (let year = reportYear; year > reportYear - last; year -= 1) {
      const [now, before] = [reader.at(year), reader.at(year - 1)]
      if (now === null || before === null || now <= before) faults.push(`连续${count}年 against ${year}`)
      if (reader.notComparable(year - 1, year) !== null) faults.push('连续 across a break')
    }
  }
  return faults
}

const average: Rule = (reader) => {
  const faults: string[] = []
  for (const [, size = ''] of reader.said('年均增长(?:约)?([\\d.]+)%')) {
    const [now, before] = [reader.at(reportYear), reader.at(firstYear)]
    const why = reader.notComparable(firstYear, reportYear)
    if (why !== null || now === null || before === null) faults.push(why ?? 'no figure')
    else if (before <= 0 || now <= before) faults.push('年均增长 of no growth')
    else if (Math.abs(((now / before) ** (1 / (reportYear - firstYear)) - 1) * 100 - Number(size)) > 0.0501) {
      faults.push(`average ${size}`)
    }
  }
  return faults
}

const record: Rule = (reader) => {
  const faults: string[] = []
  for (const [, year = '', word = ''] of reader.said('创(\\d{4})年以来新(高|低)')) {
    const now = reader.at(reportYear) ?? NaN
    for (let before = Number(year); before < reportYear; before += 1) {
      const value = reader.at(before) ?? NaN
      if (word === '高' ? !(now > value) : !(now < value)) faults.push(`新${word} against ${before}`)
      if (reader.notComparable(before, reportYear) !== null) faults.push('a record across a break')
    }
  }
  for (const [, limit = ''] of reader.said('首次超过(\\d+)个')) {
    const now = reader.at(reportYear) ?? NaN
    if (!(now > Number(limit) * 100)) faults.push('首次超过 what it does not')
    for (const [year, { hundredths: value }] of reader.series.figures) {
      if (year < reportYear && value > Number(limit) * 100) faults.push(`首次超过 after ${year}`)
    }
  }
  return faults
}

const folds: ReadonlyMap<string, number> = new Map([
  ['一', 2],
  ['两', 4],
  ['三', 8],
  ['四', 16],
  ['五', 32],
])

const doubling: Rule = (reader) => {
  const faults: string[] = []
  for (const [, word = ''] of reader.said('翻([一两三四五])番')) {
    const [now, before] = [reader.at(reportYear), reader.at(firstYear)]
    const fold = folds.get(word) ?? NaN
    if (now === null || before === null || before <= 0) faults.push('翻番 of no base')
    else if (now < before * fold || now >= before * fold * 2) faults.push(`翻${word}番 against the data`)
    if (reader.notComparable(firstYear, reportYear) !== null) faults.push('翻番 across a break')
  }
  return faults
}

const standing: Rule = (reader) => {
  const faults: string[] = []
  for (const [, tied = '', place = ''] of reader.said('居(并列)?第(\\d+)位')) {
    const [own = NaN, ...others] = reader.series.regions
    const isTied = others.includes(own)
    if (Number(place) !== 1 + others.filter((other) => other > own).length) faults.push(`place ${place}`)
    if (isTied !== (tied !== '')) faults.push('a tie not told')
  }
  return faults
}

/** A share is as printed, and 0.0 or 100.0 only where it is exactly that. */
const share: Rule = ({ text, series, part }) => {
  const faults: string[] = []
  for (const [, size = ''] of text.matchAll(/部分占(?:约)?(-?[\d.]+)%/gu)) {
    const [own, whole] = [part?.figures.get(reportYear)?.hundredths, series.figures.get(reportYear)?.hundredths]
    if (own === undefined || whole === undefined || whole === 0) faults.push('a share of nothing')
    else if (Math.abs((own / whole) * 100 - Number(size)) > 0.0501) faults.push(`share ${size}`)
    else if ((Number(size) === 0 && own !== 0) || (Number(size) === 100 && own !== whole))
      faults.push('a share rounded away')
  }
  return faults
}

/** The parts of a proportion make a hundred as they are printed, and 不足 names what is not reached. */
const proportion: Rule = ({ text, series, part }) => {
  const faults: string[] = []
  const [own, whole] = [part?.figures.get(reportYear)?.hundredths, series.figures.get(reportYear)?.hundredths]
  for (const [, one = '', other = ''] of text.matchAll(/之比为([\d.]+)∶([\d.]+)/gu)) {
    if (Math.abs(Number(one) + Number(other) - 100) > 1e-9) faults.push(`${one} and ${other} make no hundred`)
    if (own === undefined || whole === undefined || own + whole === 0) faults.push('a proportion of nothing')
    else if (Math.abs((whole / (own + whole)) * 100 - Number(one)) > 0.0501) faults.push(`proportion ${one}`)
  }
  for (const [, limit = ''] of text.matchAll(/部分只占不足([\d.]+)%/gu)) {
    const share = own === undefined || whole === undefined ? NaN : (own / whole) * 100
    if (!(share > 0 && share < Number(limit))) faults.push(`不足${limit} against the data`)
  }
  return faults
}

/** A signed rate of 0.0 is one of nothing. */
const signedRate: Rule = (reader) => {
  const faults: string[] = []
  for (const [, size = ''] of reader.text.matchAll(/，增速(?:约)?(-?[\d.]+)%/gu)) {
    const [now, before] = [reader.at(reportYear), reader.at(reportYear - 1)]
    const why = reader.notComparable(reportYear - 1, reportYear)
    if (why !== null || now === null || before === null) faults.push(why ?? 'no figure')
    else if (before <= 0 || now < 0) faults.push('a rate from no base')
    else if (Math.sign(Number(size)) !== Math.sign(now - before)) faults.push(`增速 ${size} against the data`)
    else if (Math.abs((now / before - 1) * 100 - Number(size)) > 0.0501) faults.push(`增速 ${size}`)
  }
  return faults
}

/** 其中 speaks of the sentence before it, which must be the one about the whole. */
const part: Rule = ({ text, name }) => {
  const at = text.indexOf('其中')
  if (at === -1) return []
  const before = text.slice(0, at)
  return new RegExp(`${name}有近?[\\d.-]+个。$`, 'u').test(before) ? [] : ['其中 of nothing']
}

/** What is not final is said. */
const status: Rule = ({ text, name, series }) => {
  const isUsed = new RegExp(`${name}有近?[\\d.-]+个`, 'u').test(text)
  const isProvisional = series.figures.get(reportYear)?.provisional === true
  return isUsed && isProvisional && !text.includes('初步数') ? ['a provisional figure not told'] : []
}

const rules: readonly Rule[] = [
  ...[yearlyRate, flat, amount, levels, row, average],
  ...[record, doubling, standing, part, status, share, signedRate, proportion],
]
