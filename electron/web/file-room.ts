import { constants, createWriteStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { randomToken } from '../host/token-store'
import { numberedName, safeFileName } from '../host/safe-file-name'

export const projectExtension = '.nianbao'

/** Where browser mode keeps files: uploads in a private folder for this run, projects in the user's folder for good. */
export interface FileRoom {
  /** Stores an upload and returns its path; null when it is larger than the limit. */
  receive(body: Readable, name: string): Promise<string | null>
  /** A fresh path in the private folder, for a file that is to be downloaded. */
  freshPath(name: string): Promise<string>
  /** Removes the private folder. */
  close(): Promise<void>
}

export interface RoomSettings {
  readonly projectFolder: string
  /** Bytes. */
  readonly uploadLimit: number
}

/** Opens a room whose private folder only this user can read. */
export async function openFileRoom({ projectFolder, uploadLimit }: RoomSettings): Promise<FileRoom> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `nianbao-${process.pid}-`))
  const freshPath = async (name: string): Promise<string> => {
    // One folder a file, so that two of one name do not meet.
    const own = join(folder, randomToken())
    await mkdir(own, { mode: 0o700 })
    return join(own, safeFileName(name))
  }
  return {
    freshPath,
    receive: async (body, name) => {
      const path = await freshPath(name)
      if (!(await store(body, path, uploadLimit))) return null
      // A project is worked on where it lies, so it must not lie in a folder that goes away.
      return extname(path).toLowerCase() === projectExtension
        ? copyBeside(path, projectFolder, safeFileName(name))
        : path
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Removes private folders of runs that ended without doing so: those that are named after a process that is gone. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = /^nianbao-(?<pid>\d+)-\w{6}$/u.exec(name)?.groups?.['pid']
    if (owner === undefined || isRunning(Number(owner))) continue
    // A folder of another user stays.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(ignoreRefusal)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error) || !('code' in error)) throw error
}

/** Whether a stream fitted; what is beyond the limit is read past, and then nothing is left of it. */
async function store(body: Readable, path: string, limit: number): Promise<boolean> {
  let size = 0
  const count = new Transform({
    transform: (chunk: Uint8Array, _, pass) => {
      size += chunk.byteLength
      if (size <= limit) pass(null, chunk)
      else pass()
    },
  })
  try {
    await pipeline(body, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  if (size > limit) await rm(path, { force: true })
  return size <= limit
}

/** Copies a file into a folder under the first name that is free. */
async function copyBeside(path: string, folder: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const target = join(folder, numberedName(name, attempt))
    try {
      await copyFile(path, target, constants.COPYFILE_EXCL)
      await rm(path, { force: true })
      return target
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    }
  }
}
