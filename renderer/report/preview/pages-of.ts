import type { ReportPage } from '../../../shared/api/contract'
import { cutBlock, type BlockCut } from './cut-block'
import { keyOfShown, type ShownBlock } from './keep-blocks'

/** A block on a page of the preview, whole or a piece of it. */
export interface PagePart {
  readonly key: string
  readonly shown: ShownBlock
  /** Null where the whole block stands there. */
  readonly cut: BlockCut | null
}

/** A page of the preview. */
export interface PreviewPage {
  /** What stands around the text; null before the pages are known. */
  readonly planned: ReportPage | null
  readonly parts: readonly PagePart[]
}

/**
 * The blocks on their pages. The plan may be of a moment before: a block that it does not know stands on the page of the one before it, and
 * one that is gone leaves its room. Without a plan a page is what stands between two page breaks.
 */
export function pagesOf(blocks: readonly ShownBlock[], plan: readonly ReportPage[] | null): readonly PreviewPage[] {
  return plan === null || plan.length === 0 ? sheetsOf(blocks) : plannedPages(blocks, plan)
}

function plannedPages(blocks: readonly ShownBlock[], plan: readonly ReportPage[]): readonly PreviewPage[] {
  const drawn = blocks.filter(({ block }) => block.tag !== 'page-break')
  const known = new Map(drawn.map((shown) => [keyOfShown(shown), shown]))
  const placed = new Set(plan.flatMap(({ pieces }) => pieces.map(keyOfShown)))
  const followers = followersOf(drawn, placed)
  const first = followers.get('') ?? []
  const ended = new Set<string>()
  return plan.map((planned, at) => ({
    planned,
    parts: [
      ...(at === 0 ? first.map(wholePart) : []),
      ...planned.pieces.flatMap((piece): readonly PagePart[] => {
        const key = keyOfShown(piece)
        const shown = known.get(key)
        if (!shown || ended.has(key)) return []
        const cut = cutBlock(shown.block, piece.from, piece.to)
        const isLast = piece.to === null || cut === null
        if (isLast) ended.add(key)
        const part = { key: cut ? `${key}-${piece.from}` : key, shown, cut }
        return [part, ...(isLast ? (followers.get(key) ?? []).map(wholePart) : [])]
      }),
    ],
  }))
}

/** The blocks that no page names, by the one that they follow; "" for those at the beginning. */
function followersOf(
  blocks: readonly ShownBlock[],
  placed: ReadonlySet<string>,
): ReadonlyMap<string, readonly ShownBlock[]> {
  const followers = new Map<string, ShownBlock[]>()
  let last = ''
  for (const shown of blocks) {
    const key = keyOfShown(shown)
    if (placed.has(key)) last = key
    else followers.set(last, [...(followers.get(last) ?? []), shown])
  }
  return followers
}

function sheetsOf(blocks: readonly ShownBlock[]): readonly PreviewPage[] {
  const sheets: PagePart[][] = [[]]
  for (const shown of blocks) {
    if (shown.block.tag === 'page-break') sheets.push([])
    else sheets.at(-1)?.push(wholePart(shown))
  }
  return sheets.filter((parts) => parts.length > 0).map((parts) => ({ planned: null, parts }))
}

function wholePart(shown: ShownBlock): PagePart {
  return { key: keyOfShown(shown), shown, cut: null }
}
