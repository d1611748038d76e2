import type { Issue, IssueLocation } from '../../../shared/issue'
import { sentencesOf } from '../../../shared/template/analyse/analyse'
import type { Template, TemplateBlock } from '../../../shared/template/template'

/** The number of the template's block that a place of the template file lies in; null for any other place. */
export function blockOfPlace(template: Template, place: IssueLocation | null): number | null {
  if (place?.tag !== 'template') return null
  let found: number | null = null
  for (const [number, block] of template.blocks.entries()) {
    const start = startOf(block)
    if (start?.tag !== 'template') continue
    if (start.line > place.line || (start.line === place.line && start.column > place.column)) break
    found = number
  }
  return found
}

function startOf(block: TemplateBlock): IssueLocation | null {
  if (block.tag === 'table' || block.tag === 'chart') return block.place
  return sentencesOf(block)[0]?.place ?? null
}

export interface PlacedIssues {
  /** Issues by the number of the template's block they concern. */
  readonly byBlock: ReadonlyMap<number, readonly Issue[]>
  /** Those that concern no block in particular. */
  readonly others: readonly Issue[]
}

/** Sorts issues to the blocks of the template that they concern. */
export function placeIssues(template: Template, issues: readonly Issue[]): PlacedIssues {
  const byBlock = new Map<number, Issue[]>()
  const others: Issue[] = []
  for (const issue of issues) {
    const block = blockOfPlace(template, issue.place)
    if (block === null) others.push(issue)
    else byBlock.set(block, [...(byBlock.get(block) ?? []), issue])
  }
  return { byBlock, others }
}

/**
 * The block of the document beside which the issues of a template's block are shown: itself, or, when it was left out, the one
 * before it. `origins` gives the template's block of each block of the document; null when nothing comes before.
 */
export function shownBeside(origins: readonly number[], block: number): number | null {
  return origins.findLast((origin) => origin <= block) ?? null
}
