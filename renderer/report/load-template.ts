import { useEffect, useState } from 'react'
import { hasErrors, type Issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import { analyse } from '../../shared/template/analyse'
import { parseTemplate } from '../../shared/template/parse-template'
import type { Template } from '../../shared/template/template'
import { nianbao } from '../nianbao'

export interface LoadedTemplate {
  readonly template: Template
  readonly issues: readonly Issue[]
}

/** Templates are read and parsed once; a failed reading is tried again. */
const loaded = new Map<string, Result<LoadedTemplate>>()

async function loadTemplate(id: string): Promise<Result<LoadedTemplate>> {
  const known = loaded.get(id)
  if (known) return known
  const text = await nianbao.call('template.read', { id })
  if (!text.ok) return text
  const result = checkTemplate(text.value.text, text.value.file)
  loaded.set(id, result)
  return result
}

function checkTemplate(text: string, file: string): Result<LoadedTemplate> {
  const template = parseTemplate(text, file)
  if (!template.ok) return template
  const issues = analyse(template.value)
  return hasErrors(issues) ? failure(issues) : success({ template: template.value, issues })
}

/** A template by its id; null while it is being read. */
export function useTemplate(id: string): Result<LoadedTemplate> | null {
  const [read, setRead] = useState<{ readonly id: string; readonly result: Result<LoadedTemplate> } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void loadTemplate(id).then((result) => {
      if (isCurrent) setRead({ id, result })
    })
    return () => {
      isCurrent = false
    }
  }, [id])
  return read?.id === id ? read.result : (loaded.get(id) ?? null)
}
