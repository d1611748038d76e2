import { wordsOf } from './draft-figure'
import { issue, type Issue } from '../../issue'
import type { Dataset } from '../../model/dataset'
import type { Template } from '../template'
import type { DraftBlock } from './document-builder'

/** The setting by which a template names the place it reports on. */
const placeSetting = '地区'

/** In a report for a region the setting 地区 is that region's name, unless the user sets another. */
export function regionSetting(
  template: Template,
  dataset: Dataset,
  region: string | null,
): Readonly<Record<string, string>> {
  const name = nameOf(dataset, region)
  return name === null || !(placeSetting in template.settings) ? {} : { [placeSetting]: name }
}

/**
 * A report for a region says so: where no text of it does, its name is put below the title, so that one county's figures are never
 * taken for another's.
 */
export function nameRegion(
  drafts: readonly DraftBlock[],
  dataset: Dataset,
  region: string | null,
): { readonly drafts: readonly DraftBlock[]; readonly issues: readonly Issue[] } {
  const name = nameOf(dataset, region)
  if (name === null || drafts.some((draft) => textOf(draft).includes(name))) return { drafts, issues: [] }
  const issues = [issue('warning', 'template.region-unsaid', null, { region: name })]
  const named = drafts.map((draft): DraftBlock =>
    draft.tag === 'title' && draft.subtitle.length === 0
      ? { ...draft, subtitle: [{ tag: 'text', text: `（${name}）` }] }
      : draft,
  )
  return { drafts: named, issues }
}

function nameOf({ regions }: Dataset, region: string | null): string | null {
  return region === null ? null : (regions.find(({ id }) => id === region)?.name ?? region)
}

function textOf(draft: DraftBlock): string {
  switch (draft.tag) {
    case 'title':
      return wordsOf([...draft.runs, ...draft.subtitle])
    case 'lead':
    case 'paragraph':
    case 'note':
      return wordsOf(draft.runs)
    case 'heading':
      return draft.lines.map(wordsOf).join('')
    case 'byline':
      return draft.text
    case 'table':
    case 'chart':
      return draft.caption
    case 'signature':
      return draft.issuer
    case 'sign-off':
    case 'attachments':
    case 'contents':
    case 'page-break':
      return ''
  }
}
