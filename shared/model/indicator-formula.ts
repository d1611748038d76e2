import { assertNever } from '../assert-never'

/**
 * How a derived indicator 派生指标 is computed from others, which are named by id. It holds for every period and region: `share`
 * 占比 in %, `growth` 比上年增速 in %, `difference` 差, `sum` 合计, `per` 每…(so much of one for each unit of another).
 */
export type IndicatorFormula =
  | { readonly tag: 'share'; readonly part: string; readonly whole: string }
  | { readonly tag: 'growth'; readonly of: string }
  | { readonly tag: 'difference'; readonly from: string; readonly less: string }
  | { readonly tag: 'sum'; readonly terms: readonly string[] }
  | { readonly tag: 'per'; readonly of: string; readonly over: string; readonly perUnit: string }

/** The ids of the indicators that a formula computes with, in its order. */
export function formulaInputs(formula: IndicatorFormula): readonly string[] {
  switch (formula.tag) {
    case 'share':
      return [formula.part, formula.whole]
    case 'growth':
      return [formula.of]
    case 'difference':
      return [formula.from, formula.less]
    case 'sum':
      return formula.terms
    case 'per':
      return [formula.of, formula.over]
    default:
      return assertNever(formula)
  }
}
