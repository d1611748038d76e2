import { constants, type Stats } from 'node:fs'
import { chmod, copyFile, link, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'

/** A file that is open for writing. */
export interface OpenFile {
  /** Takes some of the bytes and says how many: a disk may take fewer than it is given. */
  write(bytes: Uint8Array): Promise<number>
  size(): Promise<number>
  /** Returns when what was written would outlive a loss of power. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** The few calls of the file system that writing needs. A test puts a failing disk in their place. */
export interface Disk {
  /** Opens a new file; one that is there already is an error. */
  create(path: string, mode: number): Promise<OpenFile>
  /** Null where nothing stands. */
  stat(path: string): Promise<Pick<Stats, 'size' | 'mode' | 'isFile' | 'isDirectory'> | null>
  /** Where a link leads to; the path itself where nothing stands. */
  resolve(path: string): Promise<string>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A second name for a file, or where the disk knows none, a copy. */
  keep(path: string, copy: string): Promise<void>
  remove(path: string): Promise<void>
  syncFolder(path: string): Promise<void>
}

/** The disk of this PC. */
export const localDisk: Disk = {
  create: async (path, mode) => {
    const handle = await open(path, 'wx', mode)
    return {
      write: async (bytes) => (await handle.write(bytes)).bytesWritten,
      size: async () => (await handle.stat()).size,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  stat: async (path) => {
    try {
      return await stat(path)
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return null
      throw error
    }
  },
  resolve: async (path) => {
    try {
      return await realpath(path)
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return path
      throw error
    }
  },
  makeFolder: async (path) => {
    await mkdir(path)
  },
  rename,
  keep: async (path, copy) => {
    try {
      await link(path, copy)
    } catch (error) {
      if (!isSystemError(error)) throw error
      await copyFile(path, copy, constants.COPYFILE_EXCL)
      await chmod(copy, (await stat(path)).mode)
    }
  },
  remove: (path) => rm(path, { force: true }),
  syncFolder: async (path) => {
    // Windows does not open folders for this; its file systems keep renames in a journal of their own.
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

/** An error by which the system refused; anything else is a bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
