import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { templateEnding } from '../../../shared/api/bridge'
import type { LibraryTemplate } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import type { OwnTemplate } from '../../../shared/project/own-template'
import { failure, success, type Result } from '../../../shared/result'
import { checkTemplate } from '../../../shared/template/analyse/check-template'
import type { LibraryPort } from '../../jobs/library-port'
import { ownTemplateId } from '../../jobs/own-template-id'
import { isSystemError } from './disk'
import { readFileBytes } from './read-file-bytes'
import { packTemplate, templateNameOf, unpackTemplate, type TemplatePackage } from './template-package'
import { writeFileWhole } from './write-file-whole'

/** A template is text with a few pictures. */
const megabyteLimit = 32
/** Where removed templates lie, so that they can be brought back. */
const asideFolder = '.已删除'

export interface LibrarySettings {
  readonly folder: string
  /** A name from outside as a file name, without folders. */
  readonly safeFileName: (name: string) => string
  /** The path of a file in a folder under the first name that is free. */
  readonly freePath: (folder: string, name: string) => Promise<string>
}

/** The user's templates in a folder, a file for each. The folder is made when something is put in. */
export function templateLibrary({ folder, safeFileName, freePath }: LibrarySettings): LibraryPort {
  const fileName = (name: string): string => safeFileName(`${name}${templateEnding}`)
  const pathOf = (name: string): string => join(folder, fileName(name))
  const put = async (name: string, content: TemplatePackage): Promise<Result<LibraryTemplate>> => {
    const path = await freePath(folder, fileName(name))
    const written = await writeFileWhole(path, packTemplate(content))
    return written.ok ? summary(path) : written
  }
  return {
    list: async () => {
      const names = await namesIn(folder)
      if (!names.ok) return names
      const found = await Promise.all(names.value.map((name) => summary(join(folder, name))))
      return success(found.flatMap((entry) => (entry.ok ? [entry.value] : [])))
    },
    read: async (name) => {
      const read = await readChecked(pathOf(name))
      return read.ok ? success({ ...read.value, name, id: ownTemplateId(read.value.text) }) : read
    },
    add: async (template: OwnTemplate) => {
      // The same template under the same name is there already.
      const known = await readPackage(pathOf(template.name))
      if (known.ok && known.value.text === template.text) return summary(pathOf(template.name))
      return put(template.name, template)
    },
    take: async (path) => {
      const read = await readChecked(path)
      return read.ok ? put(templateNameOf(path), read.value) : read
    },
    copyTo: async (name, path) => {
      const bytes = await readFileBytes(pathOf(name), megabyteLimit)
      if (!bytes.ok) return bytes
      const written = await writeFileWhole(path, bytes.value)
      return written.ok ? success({ bytes: bytes.value.byteLength }) : written
    },
    rename: async (name, to) => {
      if (fileName(to) === fileName(name)) return summary(pathOf(name))
      if (await isThere(pathOf(to))) return failure([issue('error', 'library.name-taken', null, { name: to })])
      const moved = await move(pathOf(name), pathOf(to))
      return moved.ok ? summary(pathOf(to)) : moved
    },
    duplicate: async (name) => {
      const read = await readPackage(pathOf(name))
      return read.ok ? put(name, read.value) : read
    },
    remove: async (name) => {
      const aside = await freePath(join(folder, asideFolder), fileName(name))
      const moved = await move(pathOf(name), aside)
      return moved.ok ? success(templateNameOf(aside)) : moved
    },
    restore: async (removed) => {
      const path = await freePath(folder, fileName(removed))
      const moved = await move(join(folder, asideFolder, fileName(removed)), path)
      return moved.ok ? summary(path) : moved
    },
  }
}

async function readPackage(path: string): Promise<Result<TemplatePackage>> {
  const bytes = await readFileBytes(path, megabyteLimit)
  return bytes.ok ? unpackTemplate(bytes.value, path) : bytes
}

/** A template that reports can be made of. */
async function readChecked(path: string): Promise<Result<TemplatePackage>> {
  const read = await readPackage(path)
  if (!read.ok) return read
  const checked = checkTemplate(read.value.text, templateNameOf(path))
  return checked.ok ? read : checked
}

/** A template as the list shows it; one that cannot be used is shown with the reason. */
async function summary(path: string): Promise<Result<LibraryTemplate>> {
  const found = await stat(path).catch(() => null)
  const name = templateNameOf(path)
  if (found === null) return failure([issue('error', 'library.gone', null, { name })])
  const read = await readChecked(path)
  return success({
    name,
    at: found.mtime.toISOString(),
    origin: read.ok ? read.value.origin : null,
    issues: read.ok ? [] : read.error,
  })
}

async function namesIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    await mkdir(folder, { recursive: true })
    const names = await readdir(folder)
    return success(names.filter((name) => name.toLowerCase().endsWith(templateEnding)).sort())
  } catch (error) {
    if (!isSystemError(error)) throw error
    return failure([issue('error', 'library.folder', null, { reason: error.code })])
  }
}

async function move(from: string, to: string): Promise<Result<void>> {
  try {
    await rename(from, to)
    return success(undefined)
  } catch (error) {
    return failedMove(error, templateNameOf(from))
  }
}

function failedMove(error: unknown, name: string): Result<never> {
  if (!isSystemError(error)) throw error
  const isGone = error.code === 'ENOENT'
  return failure([
    isGone
      ? issue('error', 'library.gone', null, { name })
      : issue('error', 'library.folder', null, { reason: error.code }),
  ])
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
