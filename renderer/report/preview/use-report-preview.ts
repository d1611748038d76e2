import { useMemo } from 'react'
import type { Issue } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'
import { FillMemory } from '../../../shared/template/fill/fill-memory'
import type { FilledProject } from '../../../shared/template/project/fill-project'
import { prepareTemplate } from '../../../shared/template/project/fill-project'
import type { Template } from '../../../shared/template/template'
import { keepBlocks, type ShownBlock } from './keep-blocks'
import { previewReport } from './preview-report'
import { rememberLast } from './remember-last'

export interface ReportPreview {
  readonly prepared: BoundTemplate | null
  readonly filled: FilledProject | null
  readonly blocks: readonly ShownBlock[]
  readonly errors: readonly Issue[]
}

// What was filled last outlives the screen, because edits are made on another: coming back, only what they touch is filled again.
const prepare = rememberLast((template: Template, indicators: Project['indicators'], overrides: Project['overrides']) =>
  prepareTemplate(template, { indicators, overrides }),
)
const preparePlain = rememberLast((template: Template, indicators: Project['indicators']) =>
  prepareTemplate(template, { indicators, overrides: [] }),
)
const memory = new FillMemory()
const preview = rememberLast((project: Project, prepared: BoundTemplate, date: string) =>
  previewReport(project, prepared, date, memory),
)
let shown: readonly ShownBlock[] = []
const show = rememberLast((filled: FilledProject): readonly ShownBlock[] => {
  shown = keepBlocks(shown, filled.document.blocks, filled.origins)
  return shown
})

/** The report of a project as it is now; what it shares with the one that was asked for before is not made again. */
export function previewOf(project: Project, template: Template, date: string): ReportPreview {
  const worded = prepare(template, project.indicators, project.overrides)
  // Own wording that no longer fits must not hide the report: its faults are told beside the template's own wording.
  const plain = worded.ok ? worded : preparePlain(template, project.indicators)
  const faults = worded.ok ? [] : worded.error.filter(({ severity }) => severity === 'error')
  if (!plain.ok) return { prepared: null, filled: null, blocks: [], errors: faults }
  const { filled, errors } = preview(project, plain.value, date)
  return {
    prepared: plain.value,
    filled,
    blocks: filled ? show(filled) : [],
    errors: [...faults, ...errors],
  }
}

/** The report of the project of the moment. The template is prepared again only when indicators or own wording change. */
export function useReportPreview(project: Project, template: Template, date: string): ReportPreview {
  return useMemo(() => previewOf(project, template, date), [project, template, date])
}
