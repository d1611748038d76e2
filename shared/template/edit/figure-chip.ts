import { findFilter } from '../filters/index'
import { parseSentence, type Argument, type FilterCall } from '../sentence'

/** The hedges that an editor offers, each before or behind its number as the filter has it. */
export const chipHedges = ['余', '多', '超过', '近', '约'] as const

/** A bound figure of a sentence, taken apart: what it is of, what is reckoned, and how it is printed. */
export interface FigureChip {
  /** An indicator, several parted by 、, a year's name or a setting. */
  readonly name: string
  /** The filters that derive and phrase, as the template writes them: `['比: 上年']`. */
  readonly measure: readonly string[]
  readonly decimals: number | null
  /** 按大小 chooses 个, 万 or 亿 by the figure. */
  readonly scale: '万' | '亿' | '按大小' | null
  readonly isWithUnit: boolean
  readonly hedge: string | null
  /** Ways of printing that the fields above do not say, as the template writes them. */
  readonly others: readonly string[]
}

/** Takes an output of a sentence apart; null where it is no single output. */
export function readChip(source: string): FigureChip | null {
  const parsed = parseSentence(source, () => ({ tag: 'file', file: '' }))
  const [piece, ...rest] = parsed.ok ? parsed.value.pieces : []
  if (piece?.tag !== 'output' || rest.length > 0) return null
  return piece.filters.reduce<FigureChip>(addFilter, plainChip(piece.name))
}

/** The figure itself, printed as its indicator says. */
export function plainChip(name: string): FigureChip {
  return { name, measure: [], decimals: null, scale: null, isWithUnit: false, hedge: null, others: [] }
}

function addFilter(chip: FigureChip, call: FilterCall): FigureChip {
  const text = callText(call)
  const filter = findFilter(call.name)
  const [first, ...further] = call.arguments
  if (filter === undefined || filter.stage !== 'print') return { ...chip, measure: [...chip.measure, text] }
  if (filter.name === '位数' && first?.tag === 'number' && chip.decimals === null) {
    return { ...chip, decimals: first.number }
  }
  if (first === undefined && further.length === 0) {
    if (filter.name === '带单位') return { ...chip, isWithUnit: true }
    if (filter.name === '万' || filter.name === '亿' || filter.name === '按大小') return { ...chip, scale: filter.name }
    if (chip.hedge === null && chipHedges.some((hedge) => hedge === filter.name)) return { ...chip, hedge: filter.name }
  }
  return { ...chip, others: [...chip.others, text] }
}

function callText({ name, arguments: given }: FilterCall): string {
  return given.length === 0 ? name : `${name}: ${given.map(argumentText).join(', ')}`
}

function argumentText(argument: Argument): string {
  if (argument.tag === 'number') return String(argument.number)
  if (argument.tag === 'name') return argument.name
  return argument.text.includes('"') ? `'${argument.text}'` : `"${argument.text}"`
}

/** The output of a sentence that prints a chip; `readChip` reads it back. */
export function writeChip({ name, measure, decimals, scale, isWithUnit, hedge, others }: FigureChip): string {
  const filters = [
    ...measure,
    ...others,
    ...(scale === null ? [] : [scale]),
    ...(decimals === null ? [] : [`位数: ${decimals}`]),
    ...(isWithUnit ? ['带单位'] : []),
    ...(hedge === null ? [] : [hedge]),
  ]
  return `{{${[name, ...filters].join(' | ')}}}`
}
