import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { TemplatePort, TemplateText } from '../../jobs/ports'
import { readFileBytes } from './read-file-bytes'
import { isTemplateFile, templateFile } from './template-file'
import { unpackTemplate } from './template-package'

/** A template is text with a few pictures. */
const megabyteLimit = 32

/** Templates in a folder of the program, one folder each; the path of another template (folder, file, its YAML) works as well. */
export function templateStore(folder: string): TemplatePort {
  const list = async (): Promise<readonly string[]> => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  }
  return {
    list,
    read: async (id) => {
      const known = await list()
      if (known.includes(id)) return readFolder(join(folder, id))
      const isPath = id.includes('/') || id.includes(sep) || /\.ya?ml$/u.test(id) || isTemplateFile(id)
      const kind = await kindOf(id)
      if (kind === null && !isPath) {
        const parameters = { template: id, templates: known.join('、') }
        return failure([issue('error', 'command.unknown-template', null, parameters)])
      }
      if (kind === 'folder') return readFolder(id)
      return /\.ya?ml$/u.test(id) ? readYaml(id) : readPackage(id)
    },
  }
}

async function kindOf(path: string): Promise<'folder' | 'other' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other'
  } catch {
    // What cannot be looked at is told when it is read.
    return null
  }
}

/** A template reaches no file but its own: what in its folder is a link to elsewhere is not followed. */
async function readFolder(folder: string): Promise<Result<TemplateText>> {
  const path = join(folder, templateFile)
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )
  if (isLink) return failure([issue('error', 'template.link', null, { path })])
  return readYaml(path)
}

async function readYaml(path: string): Promise<Result<TemplateText>> {
  const bytes = await readFileBytes(path, megabyteLimit)
  if (!bytes.ok) return bytes
  const whole = resolve(path)
  return textOf(bytes.value, join(basename(join(whole, '..')), basename(whole)))
}

/** A template in one file. */
async function readPackage(path: string): Promise<Result<TemplateText>> {
  const bytes = await readFileBytes(path, megabyteLimit)
  if (!bytes.ok) return bytes
  const read = unpackTemplate(bytes.value, path)
  return read.ok ? success({ text: read.value.text, file: `${basename(path)} › ${templateFile}` }) : read
}

function textOf(bytes: Uint8Array, file: string): Result<TemplateText> {
  try {
    return success({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), file })
  } catch {
    return failure([issue('error', 'template.not-text', null, { path: file })])
  }
}
