import { readdir } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { issue } from '../../../shared/issue'
import { failure, success } from '../../../shared/result'
import type { TemplatePort } from '../../jobs/ports'
import { readFileBytes } from './read-file-bytes'

const templateFile = 'template.yaml'

/** Templates in a folder of the program, one folder each; a path to another template works as well. */
export function templateStore(folder: string): TemplatePort {
  const list = async (): Promise<readonly string[]> => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  }
  return {
    list,
    read: async (id) => {
      const isFile = /\.ya?ml$/u.test(id)
      const isPath = isFile || id.includes('/') || id.includes(sep)
      const known = await list()
      if (!isPath && !known.includes(id)) {
        return failure([
          issue('error', 'command.unknown-template', null, { template: id, templates: known.join('、') }),
        ])
      }
      const path = isFile ? id : join(isPath ? id : join(folder, id), templateFile)
      const bytes = await readFileBytes(path)
      if (!bytes.ok) return bytes
      return success({
        text: new TextDecoder('utf-8').decode(bytes.value),
        file: join(basename(dirname(path)), basename(path)),
      })
    },
  }
}
