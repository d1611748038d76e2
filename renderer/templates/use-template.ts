import { useEffect, useMemo, useState } from 'react'
import type { Project } from '../../shared/project/project'
import type { Result } from '../../shared/result'
import { checkTemplate, type CheckedTemplate } from '../../shared/template/analyse/check-template'
import { carriedTemplate } from '../../shared/template/project/carried-template'
import { nianbao } from '../nianbao'

/** Templates of the program are read and parsed once; a failed reading is tried again. */
const loaded = new Map<string, Result<CheckedTemplate>>()

async function loadTemplate(id: string): Promise<Result<CheckedTemplate>> {
  const known = loaded.get(id)
  if (known) return known
  const text = await nianbao.call('template.read', { id })
  if (!text.ok) return text
  const result = checkTemplate(text.value.text, text.value.file)
  loaded.set(id, result)
  return result
}

/** The template of a project's report, one that it carries or one of the program; null while it is being read, or without a project. */
export function useTemplate(project: Project | null): Result<CheckedTemplate> | null {
  const id = project?.report.template ?? null
  const own = project?.templates?.find((template) => template.id === id) ?? null
  const isCarried = own !== null
  const carried = useMemo(() => own && carriedTemplate(own), [own])
  const [read, setRead] = useState<{ readonly id: string; readonly result: Result<CheckedTemplate> } | null>(null)
  useEffect(() => {
    if (id === null || isCarried) return undefined
    let isCurrent = true
    void loadTemplate(id).then((result) => {
      if (isCurrent) setRead({ id, result })
    })
    return () => {
      isCurrent = false
    }
  }, [id, isCarried])
  if (carried || id === null) return carried
  return read?.id === id ? read.result : (loaded.get(id) ?? null)
}
