import type { Formula } from '../../derive/formula'
import { formatDecimal, roundTo } from '../../derive/decimal'
import { issue, type Issue } from '../../issue'
import type { FigureDraft } from './draft-figure'

const differences: ReadonlySet<string> = new Set(['增加量', '减少量', '百分点', '增量'])

/** Digits that are tried at most to make three numbers agree. */
const mostMore = 4

/**
 * Numbers that stand side by side and do not agree as they are printed: two levels with a difference that is not theirs, and shares of
 * one whole that make up all of it and do not add up to 100.
 */
export function disagreements(drafts: readonly FigureDraft[]): readonly Issue[] {
  return [...differencesOff(drafts), ...sharesOff(drafts)]
}

function differencesOff(drafts: readonly FigureDraft[]): readonly Issue[] {
  return drafts.flatMap((size) => {
    const { formula } = size
    if (!differences.has(size.measure) || formula.tag !== 'operation' || formula.operator !== '-') return []
    const left = drafts.find((draft) => isSame(draft.formula, formula.left))
    const right = drafts.find((draft) => isSame(draft.formula, formula.right))
    if (!left || !right || !areAlike([left, right, size])) return []
    if (agree(left, right, size, null)) return []
    const decimals = Array.from(
      { length: mostMore },
      (_, more) => Math.max(left.decimals, size.decimals) + 1 + more,
    ).find((digits) => agree(left, right, size, digits))
    const [from, to] = size.measure === '减少量' ? [left, right] : [right, left]
    return [
      issue('warning', 'template.numbers-disagree', null, {
        indicator: size.indicator,
        from: numberText(from),
        to: numberText(to),
        difference: numberText(size),
        decimals: decimals ?? Math.max(left.decimals, size.decimals) + mostMore,
      }),
    ]
  })
}

function agree(left: FigureDraft, right: FigureDraft, size: FigureDraft, decimals: number | null): boolean {
  const printed = (draft: FigureDraft): number => roundTo(draft.value ?? NaN, decimals ?? draft.decimals)
  if ([left, right, size].some(({ value }) => value === null)) return true
  return roundTo(printed(left) - printed(right), 8) === printed(size)
}

/** Only plain numbers of one scale can be compared by a reader. */
function areAlike(drafts: readonly FigureDraft[]): boolean {
  return drafts.every(({ style, qualifier }) => style.scale === null && style.hedge === null && qualifier === null)
}

function isSame(one: Formula, other: Formula): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function numberText({ value, decimals }: FigureDraft): string {
  return value === null ? '' : formatDecimal(value, decimals)
}

function sharesOff(drafts: readonly FigureDraft[]): readonly Issue[] {
  const wholes = new Map<string, FigureDraft[]>()
  for (const draft of drafts) {
    const whole = draft.measure === '占比' && draft.value !== null ? wholeOf(draft.formula) : null
    if (whole !== null) wholes.set(whole, [...(wholes.get(whole) ?? []), draft])
  }
  return [...wholes.values()].flatMap((shares) => {
    const sum = shares.reduce((all, { value }) => all + (value ?? 0), 0)
    const printed = shares.reduce((all, { value, decimals }) => all + roundTo(value ?? 0, decimals), 0)
    if (shares.length < 2 || Math.abs(sum - 100) > 1e-6 || roundTo(printed, 6) === 100) return []
    const parameters = {
      indicators: shares.map(({ indicator }) => indicator).join('、'),
      decimals: Math.max(...shares.map(({ decimals }) => decimals)),
    }
    return [issue('warning', 'template.shares-disagree', null, parameters)]
  })
}

/** What a share is a share of, as a key; null where the formula is no share. */
function wholeOf(formula: Formula): string | null {
  if (formula.tag !== 'operation' || formula.operator !== '*' || formula.left.tag !== 'operation') return null
  return formula.left.operator === '/' ? JSON.stringify(formula.left.right) : null
}
