import { cleanLabel } from './clean-label'
import { isUnit } from './unit/is-unit'
import { splitUnit } from './unit/split-unit'

/** What names a table as a whole, and where that stands. */
export interface TitleName {
  readonly name: string
  readonly origin: 'title' | 'sheet' | 'file'
}

/** What a title says is counted: without table number, years, regions' preamble, 续表 and unit. */
export function nameOfTitle(titles: readonly string[], sheet: string, file: string): TitleName {
  // The line next to the table says most exactly what is counted; of two languages the Chinese one is kept.
  const lines = titles.filter((title) => !isAside(title) && !isTimeOnly(title))
  const chinese = lines.filter((title) => /[\u4e00-\u9fff]/u.test(title))
  const name = (chinese.length > 0 ? chinese : lines).map(cleanTitle).findLast((text) => text !== '')
  if (name !== undefined) return { name, origin: 'title' }
  const ofSheet = cleanTitle(sheet)
  if (ofSheet !== '' && !/^(?:sheet\s*\d*|工作表\s*\d*|[\d\-–.,\s]+|data|表\s*\d+|table\s*\d*)$/iu.test(sheet.trim()))
    return { name: ofSheet, origin: 'sheet' }
  return { name: nameOfFile(file), origin: 'file' }
}

/** What a file is called whatever year, version or copy it is: 松陵2024年报（终稿2） → 松陵年报. The whole name where nothing is left. */
export function nameOfFile(file: string): string {
  const whole = file.replace(/\.[a-z0-9]+$/iu, '').normalize('NFKC')
  const copies =
    /\s*[-_ ]*(?:[([【]\s*)?(?:(?:最终|终|定|修改|修订|校对|初|送审|报送|上报|汇总)?[稿版]|最终|修改|修订|副本|复件|备份|copy|final|draft|rev|v)\s*(?:of\s*)?[-_. ]*[\d.一二三四五六七八九十]*(?:\s*[)\]】]|(?!\p{L}))|\s*[([]\s*\d{1,2}\s*[)\]]/giu
  const dates =
    /(?:19|20)\d{2}(?:[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)|年(?:度|末|底|\d{1,2}月(?:\d{1,2}日)?)?(?!报|鉴)|(?!\d))(?:\s*[-~—至]\s*(?:(?:19|20)\d{2}|\d{1,2}月)年?)?/gu
  const bare = cleanTitle(
    whole
      .replace(/^(?:副本|复件|copy of)\s*[-_]?\s*/iu, '')
      .replace(copies, '')
      .replace(dates, ''),
  )
    .replace(/[([【]\s*[)\]】]/gu, '')
    .replace(/^[-_.\s]+|[-_.\s]+$/gu, '')
  return bare === '' ? whole : bare
}

/** A bracket, a unit alone, or a sentence on marks and units ("..表示没有资料"): it stands over a table and names nothing. */
function isAside(title: string): boolean {
  return /^\s*[（(][^（(]*[)）]\s*$|[。；]\s*$|["“”‘’.…—-]\s*表示/u.test(title) || isUnitAlone(title)
}

/** "millions of dollars", and not "Crude death rate - per thousand persons", which says what is counted before its unit. */
function isUnitAlone(title: string): boolean {
  const { label, unit } = splitUnit(title)
  return isUnit(title) && (unit === null || label.trim() === '')
}

/** "中華民國100年至110年 2011-2021" says when, not what. */
export function isTimeOnly(title: string): boolean {
  return /^(?:中[華华]民[国國]|民[国國]|公元|西元|[\d年月日底末度至到、.,~～—–\-()（）\s])+$/u.test(title)
}

/**
 * The number of a table: behind its word (表5.1, Table 3), of several levels (3-2, A2-1), or alone before a space or a point. A
 * number that a word follows at once belongs to it: 2022年低保对象, 65岁及以上老年人.
 */
const tableNumber =
  /^(?:(?:表|附表|Table|Таблица)\s*[A-Z]?\d+(?:[-–.．]\d+)*[.、]?\s*(?=\D)|[A-Z]?\d{1,3}(?:[-–.．]\d{1,3})+[.、]?\s*(?=[^\d年岁歲%‰]|\d{4}\s*年)|[A-Z]?\d{1,3}(?:[.、．]\s*|\s+)(?=[^\d年岁歲%‰]))/iu

function cleanTitle(title: string): string {
  const text = splitUnit(title.normalize('NFKC')).label
  const name = cleanLabel(
    text
      .replace(tableNumber, '')
      .replace(/^(?:表|附表)\s*[一二三四五六七八九十]+(?=[、\s:：])/u, '')
      .replace(/^[\s:：.、\-–—]+/u, '')
      .replace(/[（(]\s*\d{2,4}\s*年?(?:\s*[-–—~～至]\s*\d{2,4}\s*年?)?\s*[)）]/gu, '')
      .replace(/^(?:(?:中[華华])?民[国國]|令和|平成)?\s*\d{2,4}\s*年(?:度|末|底)?\s*/u, '')
      .replace(/[,，、\s]+(?:19|20)\d{2}\s*年?(?:\s*[-–—~～至到]+\s*(?:19|20)?\d{2}\s*年?)?$/u, '')
      .replace(/续表\s*[\d一二三四五六七八九十]*/gu, '')
      .replace(/^(?:各地区|各地區|各縣市|縣市別|各省市|各市县?|分地区|分市县|各县[（(]?市?区?[)）]?)/u, ''),
  ).name
  return name.trim()
}
