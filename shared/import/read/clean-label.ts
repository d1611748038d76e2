/** A label without what is not its name. */
export interface CleanLabel {
  readonly name: string
  readonly footnotes: readonly string[]
  /** The row is a part of the one above it: 其中：, # or "of which". */
  readonly isPart: boolean
}

const han = /[\u2e80-\u9fff\uac00-\ud7af]/u
/** Spaces that only pad a Chinese name: 内 蒙 古. */
const padding = /(?<=[\u2e80-\u9fff\uac00-\ud7af)）])\s+(?=[\u2e80-\u9fff\uac00-\ud7af(（])/gu

/** Marks behind a label, or behind its Chinese half: 润州区①, 润州区① Runzhou. */
const raisedMarks =
  /(?:(?<=\S)(?<!m)\s*[①-⑳¹²³⁰⁴-⁹]+[)⁾]?\s*$)|(?:(?<=[\u4e00-\u9fff)）])[①-⑳¹²³⁰⁴-⁹]+[)⁾]?(?=\s+[A-Za-z]))/gu

/**
 * Cleans a header or row label: width folded, line breaks and the spaces that pad Chinese names removed, list numbers
 * ("1.", "一、", "(2)"), leading dots and trailing footnote marks ("1)", "*", "①") taken off, 其中 noted.
 */
export function cleanLabel(text: string): CleanLabel {
  const footnotes: string[] = []
  // Folding would turn ① and ² into digits of the name.
  const unmarked = text.replace(raisedMarks, (mark) => {
    footnotes.push(mark.trim())
    return ''
  })
  let name = chooseLanguage(unmarked.replace(/[\u00a0\u3000]/gu, ' ').normalize('NFKC'))
  name = name.replace(padding, '').replace(/\s+/gu, ' ').trim()
  name = name.replace(/\s*[（(]\s*\d{2,4}\s*年?\s*[-–—~～至]+\s*\d{2,4}\s*年?\s*[)）]/gu, '')
  let isPart = false
  const part = /^(?:其中|其\s*中|of which)\s*[:：]?\s*|^#\s*(?=\D)/iu.exec(name)
  if (part && part[0].length < name.length) {
    isPart = true
    name = name.slice(part[0].length)
  }
  name = name.replace(/^[.·•\-–—]+\s*(?=\p{L})/u, '')
  name = name.replace(
    /^(?:\d{1,2}(?:\.\d{1,2})*[.、．]\s*(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+(?=\D)|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]{1,2}[)）])\s*/u,
    '',
  )
  for (;;) {
    const mark = /(?<=.)\s*(?:(?<![\d(（,，、和-])\d{1,2}\)|[*＊†‡]+|[①-⑳]|\[\d{1,2}\])$/u.exec(name)
    if (!mark) break
    // The bracket of "(as of July 1)" closes one that was opened.
    if (/\)$/u.test(mark[0]) && name.lastIndexOf('(', mark.index) > name.lastIndexOf(')', mark.index - 1)) break
    footnotes.unshift(mark[0].trim())
    name = name.slice(0, mark.index)
  }
  name = name.replace(/[:：]$/u, '').trim()
  return { name, footnotes, isPart }
}

/** Of a bilingual label on several lines only the Chinese lines; every other label unchanged. */
function chooseLanguage(text: string): string {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const chinese = lines.filter((line) => han.test(line) || /^[(（][^A-Za-z]*[)）]$/u.test(line))
  const isBilingual = chinese.length > 0 && lines.some((line) => /[A-Za-z]{3}/u.test(line) && !chinese.includes(line))
  const kept = isBilingual ? chinese : lines.map(dropTranslation)
  return kept.reduce(
    (joined, line) => joined + (/[A-Za-z,]$/u.test(joined) && /^[A-Za-z]/u.test(line) ? ' ' : '') + line,
    '',
  )
}

/** "出生率 Birth Rate" → "出生率": a translation behind a Chinese or Korean name on the same line. */
function dropTranslation(line: string): string {
  const match =
    /^([^A-Za-z]*[\u2e80-\u9fff\uac00-\ud7af][^A-Za-z]*?)\s+[A-Z][a-z]+(?:[\s,'()/&-]+[A-Za-z]+)*[.)]?$/u.exec(line)
  return match?.[1] ?? line
}
