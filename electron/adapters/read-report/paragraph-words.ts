const chinese = '[一二三四五六七八九十百]{1,3}'

/** Numbering of headings by the rules of official documents (GB/T 9704, 7.3.3), from the highest level. */
const numberings: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第(?:${chinese}|\\d{1,2})(?:部分|章|篇)`, 'u'), 1],
  [new RegExp(`^第(?:${chinese}|\\d{1,2})节`, 'u'), 2],
  [new RegExp(`^${chinese}\\s*[、.．]`, 'u'), 1],
  [new RegExp(`^[（(]\\s*${chinese}\\s*[）)]`, 'u'), 2],
  [/^\d{1,2}\s*[、.．](?!\d)/u, 3],
  [/^[（(]\s*\d{1,2}\s*[）)]/u, 4],
]

/** The level that the numbering at the beginning of a line says: 一、1, （一）2, 1. 3, （1）4; null without one. */
export function numberedLevel(words: string): number | null {
  const text = words.trim()
  return numberings.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** A caption of a table or chart, a note, a source: 表1 …, 注：…, 资料来源：…, [1] …. */
export function captionOrNote(words: string): boolean {
  if (/^(?:附?[表图])\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?![\d年月万亿个人户家%％])/u.test(words))
    return words.length <= 60 && !words.includes('。')
  if (/^(?:注|注释|备注|附注|说明|资料来源|数据来源)\s*(?:[:：]|\d{1,2}\s*[:：、.]|$)/u.test(words)) return true
  return /^(?:[[［【〔]\d{1,2}[\]］】〕]|[①-⑳])/u.test(words)
}

/** A line below which every line is a note. */
export function opensNotes(words: string): boolean {
  return /^(?:注|注释|备注|附注|说明)\s*[:：]?$/u.test(words)
}

/** A line of a sign-off that its words give away: a date alone, who wrote, checked or is to be asked. */
export function signOffLine(words: string): boolean {
  if (
    /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?[）)]?$/u.test(
      words,
    )
  )
    return true
  return /^[（(]?(?:本报)?(?:记者|通讯员|撰稿|供稿|审核|审签|签发|编辑|责任编辑|联系人|联系电话|主办|承办|单位负责人|填报人)[\s:：]/u.test(
    words,
  )
}
