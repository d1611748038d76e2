import { issue, type Issue } from '../../issue'
import type { Indicator } from '../../model/indicator'
import { convertUnit, parseUnit, type Unit } from '../../model/unit'
import { findFilter } from '../filters/index'
import type { Piece, Sentence } from '../sentence'

/**
 * Checks the words around the figures of one sentence after the other: units that do not fit, and numbers typed where an indicator
 * counts. What depends on the indicators alone is looked at once for all sentences.
 */
export function proseCheck(indicators: readonly Indicator[]): (sentence: Sentence) => readonly Issue[] {
  const byName = new Map(indicators.map((indicator) => [indicator.name, indicator]))
  const units = new Map(indicators.map((indicator) => [indicator.unit, parseUnit(indicator.unit)]))
  const counted = indicators.map((indicator): CountedIndicator => ({
    name: indicator.name,
    unit: units.get(indicator.unit) ?? parseUnit(''),
  }))
  return (sentence) =>
    sentence.pieces.flatMap((piece, at) => {
      if (piece.tag === 'words') return typedNumbers(piece, sentence, counted)
      if (piece.tag === 'footnote') return []
      const indicator = byName.get(piece.name)
      const next = sentence.pieces.slice(at + 1).find(({ tag }) => tag !== 'footnote')
      return indicator ? unitIssues(piece, indicator, next?.tag === 'words' ? next.text : '') : []
    })
}

interface CountedIndicator {
  readonly name: string
  readonly unit: Unit
}

/** Only a figure that keeps the indicator's unit and does not print it leaves the unit to the words behind it. */
function unitIssues(
  piece: Extract<Piece, { tag: 'output' }>,
  indicator: Indicator,
  following: string,
): readonly Issue[] {
  const doubled = doubledUnit(piece, indicator, following)
  if (doubled !== null) {
    const parameters = { name: indicator.name, unit: doubled, text: following.slice(0, 6) }
    return [issue('error', 'template.unit-doubled', piece.place, parameters)]
  }
  if (indicator.unit === '' || !piece.filters.every((call) => findFilter(call.name)?.keepsUnit === true)) return []
  const unit = parseUnit(indicator.unit)
  const parameters = { name: indicator.name, unit: indicator.unit, text: following.slice(0, 6) }
  if (hasOtherScale(unit, following)) return [issue('error', 'template.unit-mismatch', piece.place, parameters)]
  return beginsWithUnit(unit, following) ? [] : [issue('warning', 'template.unit-unsaid', piece.place, parameters)]
}

/** The unit or scale that the filters print and the words behind repeat: 5.0%%, 20个个, 3万万人. */
function doubledUnit(piece: Extract<Piece, { tag: 'output' }>, indicator: Indicator, following: string): string | null {
  const filters = piece.filters.flatMap((call) => findFilter(call.name)?.name ?? [])
  if (filters.some((name) => percentFilters.has(name)) && /^[%％‰]/u.test(following)) return '%'
  const scale = filters.find((name) => name === '万' || name === '亿')
  if (scale !== undefined && /^[万亿]/u.test(following)) return scale
  const { base, scaleText } = parseUnit(indicator.unit)
  const unit = `${scale === undefined ? scaleText : ''}${base}`
  return filters.includes('带单位') && unit !== '' && following.startsWith(unit) ? unit : null
}

const percentFilters: ReadonlySet<string> = new Set([
  '增长率',
  '下降率',
  '增速',
  '占比',
  '年均增长',
  '年均增速',
  '变化',
  '比',
])

function hasOtherScale(unit: Unit, following: string): boolean {
  if (unit.ratio !== null) return unit.ratio === 'percent' ? following.startsWith('‰') : /^[%％]/u.test(following)
  const scale = /^[十百千]?[万亿]/u.exec(following)?.[0] ?? ''
  return unit.scaleText === '' ? scale !== '' : !following.startsWith(unit.scaleText)
}

/** The unit itself, or another counting word of its kind: 家 for 个, 名 for 人. */
function beginsWithUnit(unit: Unit, following: string): boolean {
  if (unit.ratio !== null) return (unit.ratio === 'percent' ? /^[%％]/u : /^‰/u).test(following)
  const rest = following.slice(unit.scaleText.length)
  const word = [...rest][0] ?? ''
  return rest.startsWith(unit.base) || convertUnit(1, parseUnit(unit.base), parseUnit(word)) !== null
}

/**
 * A number with a counting word behind it, in digits of either width or in two and more Chinese numerals (一个 is mostly no count);
 * four digits before 年 are a calendar year and may be typed.
 */
const typedNumber =
  /(?<![\d０-９.．])([\d０-９]+(?:[.．][\d０-９]+)?|[〇零一二两三四五六七八九十百千]{2,})\s*([万亿]?)(\p{Script=Han}{1,2}|[%％‰])/gu

function typedNumbers(
  piece: Extract<Piece, { tag: 'words' }>,
  sentence: Sentence,
  indicators: readonly CountedIndicator[],
): readonly Issue[] {
  const numbers = [...piece.text.matchAll(typedNumber)].filter(
    ([, digits = '', , word = '']) => !(word.startsWith('年') && digits.length === 4),
  )
  if (numbers.length === 0) return []
  const named = new Set(indicators.filter(({ name }) => sentence.source.includes(name)))
  return numbers.flatMap(([whole, , , word = '']) => {
    const counting = indicators.filter(
      (indicator) => countsIn(indicator.unit, word) || (named.has(indicator) && countsAlike(indicator.unit, word)),
    )
    if (counting.length === 0) return []
    const spoken = counting.filter((countedIndicator) => named.has(countedIndicator))
    const names = (spoken.length > 0 ? spoken : counting)
      .slice(0, 3)
      .map((countedIndicator) => `“${countedIndicator.name}”`)
    return [issue('warning', 'template.typed-number', piece.place, { number: whole, indicators: names.join('、') })]
  })
}

function countsIn(unit: Unit, word: string): boolean {
  if (unit.ratio !== null) return (unit.ratio === 'percent' ? /^[%％]/u : /^‰/u).test(word)
  return unit.base !== '' && (word.startsWith(unit.base) || unit.base.startsWith(word))
}

/** Another counting word of the unit's kind: 家 for 个. Beside an indicator's name it counts the indicator, elsewhere anything. */
function countsAlike(unit: Unit, word: string): boolean {
  const [first = ''] = word
  return unit.ratio === null && unit.base !== '' && convertUnit(1, parseUnit(unit.base), parseUnit(first)) !== null
}
