import { useEffect, useState } from 'react'
import type { Result } from '../../shared/result'
import { checkTemplate, type CheckedTemplate } from '../../shared/template/analyse/check-template'
import { nianbao } from '../nianbao'

/** Templates are read and parsed once; a failed reading is tried again. */
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

/** A template by its id; null while it is being read. */
export function useTemplate(id: string): Result<CheckedTemplate> | null {
  const [read, setRead] = useState<{ readonly id: string; readonly result: Result<CheckedTemplate> } | null>(null)
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
