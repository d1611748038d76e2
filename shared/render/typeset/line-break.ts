/** Marks that never begin a line: closing brackets and quotes, stops, ratio and percent signs, raised marks of notes, dashes and dots that continue. */
const neverFirst = new Set('，。、；：∶？！,.;:?!’”）)】》〉」』〕］]}｝〞％%‰℃°…—–～~·‧・々ー／/⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾')
/** Marks that never end a line. */
const neverLast = new Set('“‘（(【《〈「『〔［[{｛〝¥￥$＄£€№第')

/**
 * A number with its sign, decimals, range and unit; never split over two lines. The unit is a run of magnitude
 * words and a known measure word, or whatever single character follows, so that no number stands alone at a line's end.
 */
const units = [
  '个百分点|百分点|千分点|万千瓦时|千瓦时|平方公里|平方千米|立方米|平方米|人民币|人次|户次|架次|班次|件次|周岁|公里|千米|公顷|公斤|千克|毫克|微克|小时|分钟',
  '个月|年末|年度|季度|万元|亿元|美元|欧元|港元|人|户|家|个|元|张|所|座|项|件|次|篇|年|月|日|倍|级|岁|吨|亩|名|位|对|例|宗|台|套|辆|册|条|处|支|批|届|天|米|穴|部|种|类|场|期|名',
].join('|')
const magnitude = '(?:余|多|几)?(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?(?:余|多)?'
const amount = '[+\\-−±＋－]?\\d+(?:[.,]\\d+)*[％%‰℃]?'
const figurePattern = new RegExp(
  `${amount}(?:[~～—–\\-/:：∶+×]{1,2}${amount})*(?:[％%‰℃]|${magnitude}(?:${units}|\\p{Script=Han})?)?(?:[/·](?:${units}))*`,
  'uy',
)
const wordPattern =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d.&'’_@+-]*/uy
/** A note is marked [1] behind the words that it is about. */
const noteMark = /^\[\d{1,3}\]/u
const inWord = /[\p{Script=Latin}\d+×=]/u
const characterPattern = /\P{M}[\p{M}\uFE00-\uFE0F]*/uy

/**
 * The parts of a text that must each stay on one line, in order; joined they give the text again. A line may end
 * after any of them. Rules: GB/T 15834-2011 on where marks may stand, and figures stay with their units.
 */
export function breakIntoChunks(text: string): readonly string[] {
  const chunks: string[] = []
  let last = ''
  for (const atom of readAtoms(text)) {
    if (last !== '' && !mayBreakBetween(last, atom)) chunks[chunks.length - 1] = `${chunks.at(-1) ?? ''}${atom}`
    else chunks.push(atom)
    last = atom
  }
  return chunks
}

/** Whether a line may end between two texts that follow each other. */
export function mayBreakBetween(before: string, after: string): boolean {
  const end = [...before].at(-1)
  const start = [...after][0]
  if (end === undefined || start === undefined) return false
  if (isSpace(start)) return false
  if (inWord.test(end) && inWord.test(start)) return false
  if (noteMark.test(after)) return false
  return !neverFirst.has(start) && !neverLast.has(end)
}

/** Whether a character is a blank at which a line may end and that vanishes there. */
export function isSpace(character: string): boolean {
  return character === ' ' || character === '\u3000'
}

function* readAtoms(text: string): Generator<string> {
  let position = 0
  while (position < text.length) {
    const atom =
      matchAt(figurePattern, text, position) ??
      matchAt(wordPattern, text, position) ??
      matchAt(characterPattern, text, position) ??
      text.slice(position, position + 1)
    yield atom
    position += atom.length
  }
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position
  const match = pattern.exec(text)
  return match !== null && match[0] !== '' ? match[0] : null
}
