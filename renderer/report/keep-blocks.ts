import type { Block } from '../../shared/report/document'

/** A block of the document as the page draws it. */
export interface ShownBlock {
  /** The template's block it comes from: stays the same while the figures change. */
  readonly origin: number
  /** Equal for blocks that look the same. */
  readonly look: string
  readonly block: Block
}

/**
 * The blocks of a document, with the earlier object wherever a block looks as before, so that React draws only what changed.
 * A figure's id is no part of its look: a sentence that goes renumbers every figure after it.
 */
export function keepBlocks(
  before: readonly ShownBlock[],
  blocks: readonly Block[],
  origins: readonly number[],
): readonly ShownBlock[] {
  const known = new Map(before.map((shown) => [shown.origin, shown]))
  return blocks.map((block, at) => {
    const origin = origins[at] ?? -1
    const look = lookOf(block)
    const earlier = known.get(origin)
    return earlier?.look === look ? earlier : { origin, look, block }
  })
}

function lookOf(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => (key === 'figure' ? undefined : value))
}
