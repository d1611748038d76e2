import { useMemo } from 'react'
import type { Project } from '../../../shared/project/project'
import { FillMemory } from '../../../shared/template/fill/fill-memory'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'
import type { BlockChange } from './compare-blocks'
import { keepBlocks, type ShownBlock } from './keep-blocks'
import { lastYearChanges } from './last-year-changes'
import { previewReport } from './preview-report'

/** The report that a template was made from, beside the one that is shown. */
export interface LastYear {
  readonly year: number
  readonly changes: ReadonlyMap<number, BlockChange>
}

/** Last year's report is filled again after every edit: only what the edit touches. */
const memory = new FillMemory()

/** What the report says otherwise than the one that its template was made from; null where it is that one, or was made from none. */
export function useLastYear(
  project: Project,
  prepared: BoundTemplate | null,
  blocks: readonly ShownBlock[],
  date: string,
): LastYear | null {
  const { report, templates = [] } = project
  const origin = templates.find(({ id }) => id === report.template)?.origin ?? null
  const year = origin && origin.report !== '' && origin.year < report.year ? origin.year : null
  return useMemo(() => {
    if (year === null || !prepared || blocks.length === 0) return null
    const { filled } = previewReport({ ...project, report: { ...report, year } }, prepared, date, memory)
    if (!filled) return null
    const last = keepBlocks([], filled.document.blocks, filled.origins)
    return { year, changes: lastYearChanges(last, blocks) }
  }, [year, prepared, project, report, blocks, date])
}
