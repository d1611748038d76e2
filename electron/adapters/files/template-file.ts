import { basename, join } from 'node:path'
import { templateEnding } from '../../../shared/api/bridge'
import type { FileContent } from '../../jobs/ports'
import { zipParts } from '../package/zip/zip-parts'

/** The file of a template, in its folder or in its package. */
export const templateFile = 'template.yaml'

/** A template as it is written to a path: as one file where the path ends as one, else as a folder of that name. */
export function templateFileAt(path: string, yaml: string): FileContent {
  const bytes = new TextEncoder().encode(yaml)
  return isTemplateFile(path)
    ? { path, bytes: zipParts({ [templateFile]: bytes }) }
    : { path: join(path, templateFile), bytes }
}

/** Whether a path ends as files of templates do. */
export function isTemplateFile(path: string): boolean {
  return basename(path).toLowerCase().endsWith(templateEnding)
}
