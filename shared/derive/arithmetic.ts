import type { Formula } from './formula'

/** Builders that keep the formulas of the derivations readable. A factor of 1 leaves a formula as it is. */
export function minus(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '-', left, right }
}

/** `left` ÷ `right`; evaluating it by zero gives no outcome. */
export function over(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '/', left, right }
}

/** `left` × `right`. */
export function multiply(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '*', left, right }
}

/** The formula × a factor; a factor of 1 leaves it as it is. */
export function times(left: Formula, factor: number): Formula {
  return factor === 1 ? left : { tag: 'operation', operator: '*', left, right: constant(factor) }
}

/** `left` to the power of `right`. */
export function power(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '^', left, right }
}

/** A number that no figure stands behind. */
export function constant(value: number): Formula {
  return { tag: 'constant', value }
}
