import { cleanLabel } from './clean-label'
import { splitUnit } from './unit/split-unit'

/** What names a table as a whole, and where that stands. */
export interface TitleName {
  readonly name: string
  readonly origin: 'title' | 'sheet' | 'file'
}

/** What a title says is counted: without table number, years, regions' preamble, 续表 and unit. */
export function nameOfTitle(titles: readonly string[], sheet: string, file: string): TitleName {
  // The line next to the table says most exactly what is counted; of two languages the Chinese one is kept.
  const lines = titles.filter((title) => !/^\s*[（(][^（(]*[)）]\s*$/u.test(title) && !isTimeOnly(title))
  const chinese = lines.filter((title) => /[\u4e00-\u9fff]/u.test(title))
  const name = (chinese.length > 0 ? chinese : lines).map(cleanTitle).findLast((text) => text !== '')
  if (name !== undefined) return { name, origin: 'title' }
  if (!/^(?:sheet\s*\d*|工作表\s*\d*|[\d\-–.,\s]+|data|表\s*\d+|table\s*\d*)$/iu.test(sheet.trim()))
    return { name: cleanTitle(sheet), origin: 'sheet' }
  return { name: cleanTitle(file.replace(/\.[a-z0-9]+$/iu, '')), origin: 'file' }
}

/** "中華民國100年至110年 2011-2021" says when, not what. */
function isTimeOnly(title: string): boolean {
  return /^(?:中[華华]民[国國]|民[国國]|公元|西元|[\d年月日底末度至到、.,~～—–\-()（）\s])+$/u.test(title)
}

function cleanTitle(title: string): string {
  const text = splitUnit(title.normalize('NFKC')).label
  const name = cleanLabel(
    text
      .replace(/^(?:表|附表|Table|Таблица)?\s*[A-Z]?(?:[-–.．]?\d+)+\.?\s*(?=\D)/iu, '')
      .replace(/^(?:表|附表)\s*[一二三四五六七八九十]+(?=[、\s:：])/u, '')
      .replace(/^[\s:：.、\-–—]+/u, '')
      .replace(/[（(]\s*\d{2,4}\s*年?(?:\s*[-–—~～至]\s*\d{2,4}\s*年?)?\s*[)）]/gu, '')
      .replace(/^(?:(?:中[華华])?民[国國]|令和|平成)?\s*\d{2,4}\s*年(?:度|末|底)?\s*/u, '')
      .replace(/续表\s*[\d一二三四五六七八九十]*/gu, '')
      .replace(/^(?:各地区|各地區|各縣市|縣市別|各省市|各市县?|分地区|分市县|各县[（(]?市?区?[)）]?)/u, ''),
  ).name
  return name.trim()
}
