import { dirname } from 'node:path'
import type { Disk, OpenFile } from '../../electron/adapters/files/disk'

/** How a disk misbehaves, counted in calls from the first one. */
export interface Misbehaviour {
  /** The call that fails, and whether all after it do too. */
  readonly failsAt: number
  readonly isLasting: boolean
  readonly code: string
  /** The most that a write takes; 0 for all. */
  readonly mostTaken: number
  /** How many bytes there is room for. */
  readonly room: number
}

/** Files in memory behind a disk that takes fewer bytes than it is given, fills up, or fails at a call. */
export class FailingDisk implements Disk {
  readonly files: Map<string, Uint8Array>
  private readonly folders = new Set(['/', '/报告'])
  private calls = 0

  constructor(
    files: Readonly<Record<string, Uint8Array>>,
    private readonly how: Misbehaviour,
  ) {
    this.files = new Map(Object.entries(files))
  }

  create(path: string): Promise<OpenFile> {
    return this.call(() => {
      if (this.files.has(path)) throw systemError('EEXIST')
      this.files.set(path, new Uint8Array())
      return {
        write: (bytes) => this.call(() => this.append(path, bytes)),
        size: () => this.call(() => this.files.get(path)?.byteLength ?? 0),
        sync: () => this.call(() => undefined),
        close: () => this.call(() => undefined),
      }
    })
  }

  stat(path: string): ReturnType<Disk['stat']> {
    return this.call(() => {
      const bytes = this.files.get(path)
      if (!bytes && !this.folders.has(path)) return null
      return { size: bytes?.byteLength ?? 0, mode: 0o644, isFile: () => !!bytes, isDirectory: () => !bytes }
    })
  }

  resolve(path: string): Promise<string> {
    return this.call(() => path)
  }

  makeFolder(path: string): Promise<void> {
    return this.call(() => void this.folders.add(path))
  }

  rename(from: string, to: string): Promise<void> {
    return this.call(() => {
      const bytes = this.files.get(from)
      if (!bytes || !this.folders.has(dirname(to))) throw systemError('ENOENT')
      // Two names of one file are both left, as POSIX has it.
      if (this.files.get(to) === bytes) return
      this.files.set(to, bytes)
      this.files.delete(from)
    })
  }

  keep(path: string, copy: string): Promise<void> {
    return this.call(() => {
      const bytes = this.files.get(path)
      if (!bytes) throw systemError('ENOENT')
      this.files.set(copy, bytes)
    })
  }

  remove(path: string): Promise<void> {
    return this.call(() => void this.files.delete(path))
  }

  syncFolder(): Promise<void> {
    return this.call(() => undefined)
  }

  private append(path: string, bytes: Uint8Array): number {
    const used = [...this.files.values()].reduce((sum, file) => sum + file.byteLength, 0)
    const most = this.how.mostTaken === 0 ? bytes.byteLength : Math.min(bytes.byteLength, this.how.mostTaken)
    const taken = Math.min(most, Math.max(0, this.how.room - used))
    this.files.set(path, Buffer.concat([this.files.get(path) ?? new Uint8Array(), bytes.subarray(0, taken)]))
    return taken
  }

  private call<T>(action: () => T): Promise<T> {
    this.calls += 1
    const { failsAt, isLasting, code } = this.how
    const fails = isLasting ? this.calls >= failsAt : this.calls === failsAt
    return new Promise((resolve) => {
      if (fails) throw systemError(code)
      resolve(action())
    })
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'test' })
}
