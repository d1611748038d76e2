import { z } from 'zod'
import { templateEnding } from '../../../shared/api/bridge'
import { issue } from '../../../shared/issue'
import { textSchema, yearSchema } from '../../../shared/project/edit-schema'
import type { TemplateOrigin } from '../../../shared/project/own-template'
import { failure, success, type Result } from '../../../shared/result'
import { openPackage } from '../package/zip/open-package'
import { zipParts } from '../package/zip/zip-parts'
import { basename } from 'node:path'
import { templateFile } from './template-file'

/** Which report a template was made from; a program that does not know it reads the template all the same. */
const originFile = 'origin.json'

const originSchema = z.object({
  report: textSchema,
  year: yearSchema,
  bureau: textSchema,
}) satisfies z.ZodType<TemplateOrigin>

export interface TemplatePackage {
  readonly text: string
  /** Null where the file does not say it. */
  readonly origin: TemplateOrigin | null
}

/** The file of a template: a zip of its text and of where it comes from. */
export function packTemplate({ text, origin }: TemplatePackage): Uint8Array {
  const encoder = new TextEncoder()
  return zipParts({
    [templateFile]: encoder.encode(text),
    ...(origin ? { [originFile]: encoder.encode(JSON.stringify(origin)) } : {}),
  })
}

/** The text of a template's file; fails for a file that is none. */
export function unpackTemplate(bytes: Uint8Array, path: string): Result<TemplatePackage> {
  const opened = openPackage(bytes, basename(path))
  const content = opened.ok ? opened.value.read(templateFile) : 'damaged'
  if (!opened.ok || content === 'damaged' || content === null) {
    return failure([issue('error', 'template.not-a-template', null, { path })])
  }
  const text = decode(content)
  if (text === null) return failure([issue('error', 'template.not-text', null, { path })])
  const origin = opened.value.read(originFile)
  return success({ text, origin: origin === null || origin === 'damaged' ? null : parseOrigin(origin) })
}

function parseOrigin(bytes: Uint8Array): TemplateOrigin | null {
  try {
    const parsed = originSchema.safeParse(JSON.parse(decode(bytes) ?? ''))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What a template is called by its file. */
export function templateNameOf(path: string): string {
  const name = basename(path)
  return name.toLowerCase().endsWith(templateEnding) ? name.slice(0, -templateEnding.length) : name
}
