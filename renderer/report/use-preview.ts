import { useEffect, useMemo, useRef } from 'react'
import type { Issue } from '../../shared/issue'
import type { Project } from '../../shared/project/project'
import type { BoundTemplate } from '../../shared/template/bind-project'
import type { FilledProject } from '../../shared/template/fill-project'
import { prepareTemplate } from '../../shared/template/fill-project'
import type { Template } from '../../shared/template/template'
import { keepBlocks, type ShownBlock } from './keep-blocks'
import { previewReport } from './preview-report'

export interface ReportPreview {
  readonly prepared: BoundTemplate | null
  readonly filled: FilledProject | null
  readonly blocks: readonly ShownBlock[]
  readonly errors: readonly Issue[]
}

/** The report of the project of the moment. The template is prepared again only when indicators or own wording change. */
export function useReportPreview(project: Project, template: Template, date: string): ReportPreview {
  const { indicators, overrides } = project
  const prepared = useMemo(
    () => prepareTemplate(template, { indicators, overrides }),
    [template, indicators, overrides],
  )
  const plain = useMemo(
    () => (prepared.ok ? prepared : prepareTemplate(template, { indicators, overrides: [] })),
    [prepared, template, indicators],
  )
  const preview = useMemo(
    () => (plain.ok ? previewReport(project, plain.value, date) : { filled: null, errors: [] }),
    [project, plain, date],
  )
  const shown = useRef<readonly ShownBlock[]>([])
  const blocks = useMemo(() => {
    const { filled } = preview
    // Only an optimisation reads the ref: the blocks look the same whichever object stands for them.
    return filled ? keepBlocks(shown.current, filled.document.blocks, filled.origins) : []
  }, [preview])
  useEffect(() => {
    shown.current = blocks
  }, [blocks])
  const faults = useMemo(() => (prepared.ok ? [] : prepared.error.filter(isError)), [prepared])
  const errors = useMemo(() => [...faults, ...preview.errors], [faults, preview])
  return { prepared: plain.ok ? plain.value : null, filled: preview.filled, blocks, errors }
}

function isError({ severity }: Issue): boolean {
  return severity === 'error'
}
