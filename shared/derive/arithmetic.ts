import type { Formula } from './formula'

/** Builders that keep the formulas of the derivations readable. A factor of 1 leaves a formula as it is. */
export function minus(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '-', left, right }
}

export function over(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '/', left, right }
}

export function multiply(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '*', left, right }
}

export function times(left: Formula, factor: number): Formula {
  return factor === 1 ? left : { tag: 'operation', operator: '*', left, right: constant(factor) }
}

export function power(left: Formula, right: Formula): Formula {
  return { tag: 'operation', operator: '^', left, right }
}

export function constant(value: number): Formula {
  return { tag: 'constant', value }
}
