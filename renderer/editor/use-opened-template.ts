import { useMemo, useRef, useState, type RefObject } from 'react'
import type { Project } from '../../shared/project/project'
import { openTemplateDocument } from '../../shared/template/edit/template-document'
import { failure, success, type Result } from '../../shared/result'
import type { OpenedTemplate } from './use-report-editor'
import { useTemplateSource } from './use-template-source'

export interface EditedTemplate {
  readonly opened: OpenedTemplate
  /** Grows when another hand wrote the template meanwhile: then the editor begins anew. */
  readonly turn: number
  /** Tells what the editor itself wrote, which is no other hand's. */
  readonly noteWritten: (text: string) => void
}

/** The template of a project's report, opened for the editor; null while it is read. */
export function useOpenedTemplate(project: Project): Result<EditedTemplate> | null {
  const source = useTemplateSource(project)
  const written = useRef<string | null>(null)
  const [, setCount] = useState(0)
  const base = useBase(source?.ok === true ? source.value : null, written)
  const opened = useMemo(
    () => base && openAs(project.report.template, base.source),
    // The id changes when the bundled template is copied, which opens nothing anew.
    [base],
  )
  if (source?.ok === false) return failure(source.error)
  if (opened === null || base === null) return null
  if (!opened.ok) return failure(opened.error)
  const own = project.templates?.find(({ id }) => id === project.report.template) ?? null
  return success({
    opened: { ...opened.value, own },
    turn: base.turn,
    noteWritten: (now) => {
      written.current = now
      setCount((count) => count + 1)
    },
  })
}

/** Opened under the id that the project names it by: what its text calls itself may be the name of the template that it was copied from. */
function openAs(id: string, source: string): ReturnType<typeof openTemplateDocument> {
  const opened = openTemplateDocument(source, id)
  if (!opened.ok) return opened
  const { document, template } = opened.value
  return success({ document, template: { ...template, id } })
}

interface Base {
  readonly source: string
  readonly turn: number
}

/** The text that the editor began with: another one as soon as the template says something that the editor did not write. */
function useBase(source: string | null, written: RefObject<string | null>): Base | null {
  const base = useRef<Base | null>(null)
  if (source !== null && source !== written.current && source !== base.current?.source) {
    base.current = { source, turn: (base.current?.turn ?? 0) + 1 }
    written.current = null
  }
  return base.current
}
