import { useEffect, useState } from 'react'
import type { Project } from '../../shared/project/project'
import { failure, success, type Result } from '../../shared/result'
import { nianbao } from '../nianbao'

/** The file of the template that a project's report is made with; null while it is being read. */
export function useTemplateSource(project: Project): Result<string> | null {
  const id = project.report.template
  const own = project.templates?.find((template) => template.id === id)?.text ?? null
  const [read, setRead] = useState<{ readonly id: string; readonly result: Result<string> } | null>(null)
  useEffect(() => {
    if (own !== null) return undefined
    let isCurrent = true
    void nianbao.call('template.read', { id }).then((answer) => {
      if (isCurrent) setRead({ id, result: answer.ok ? success(answer.value.text) : failure(answer.error) })
    })
    return () => {
      isCurrent = false
    }
  }, [id, own])
  if (own !== null) return success(own)
  return read?.id === id ? read.result : null
}
