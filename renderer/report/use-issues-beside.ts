import { useMemo } from 'react'
import type { Issue } from '../../shared/issue'
import type { Template } from '../../shared/template/template'
import { placeIssues, shownBeside } from './preview/block-of-place'

/** The issues by the block of the document beside which they are shown. */
export function useIssuesBeside(
  template: Template,
  origins: readonly number[],
  errors: readonly Issue[],
  issues: readonly Issue[],
): ReadonlyMap<number, readonly Issue[]> {
  return useMemo(() => {
    const shown = new Map<number, readonly Issue[]>()
    for (const [block, list] of placeIssues(template, [...errors, ...issues]).byBlock) {
      const origin = shownBeside(origins, block)
      if (origin !== null) shown.set(origin, [...(shown.get(origin) ?? []), ...list])
    }
    return shown
  }, [template, origins, errors, issues])
}
