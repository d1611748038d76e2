import type { NumberState } from '../../shared/draft/draft-result'

/** A sign for each state, so that none is told by its colour alone. */
export const stateSigns: Readonly<Record<NumberState, string>> = { bound: '✓', ask: '?', unbound: '×', text: '–' }
