import { describe, expect, it } from 'vitest'
import { writeFilesWhole } from '../../../../electron/adapters/files/write-file-whole'
import { FailingDisk, type Misbehaviour } from '../../../helpers/failing-disk'
import { seededRandom } from '../../../helpers/seeded-random'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string | null => (bytes ? new TextDecoder().decode(bytes) : null)

const wellBehaved: Misbehaviour = { failsAt: 0, isLasting: false, code: 'EIO', mostTaken: 0, room: 1_000_000 }
const old = '旧的报告，读者已经看过'
const fresh = (name: string): string => `新的报告${name}${'。'.repeat(40)}`
const paths = ['/报告/年报.pdf', '/报告/年报.xlsx', '/报告/年报.docx']

/** Writes the first files of a report, of which some stand there already. */
async function write(count: number, existing: number, how: Misbehaviour) {
  const targets = paths.slice(0, count)
  const disk = new FailingDisk(Object.fromEntries(targets.slice(0, existing).map((path) => [path, bytesOf(old)])), how)
  const result = await writeFilesWhole(
    targets.map((path) => ({ path, bytes: bytesOf(fresh(path)) })),
    disk,
  )
  return { disk, result, targets }
}

describe('writeFilesWhole', () => {
  it('goes on until a disk that takes a few bytes at a time has all of them', async () => {
    const { disk, result } = await write(1, 1, { ...wellBehaved, mostTaken: 3 })
    expect(result.ok).toBe(true)
    expect([...disk.files].map(([path, bytes]) => [path, textOf(bytes)])).toEqual([[paths[0], fresh(paths[0] ?? '')]])
  })

  it('says that the disk is full where no byte more is taken, and leaves the old file', async () => {
    const { disk, result } = await write(1, 1, { ...wellBehaved, room: 60 })
    expect(result).toMatchObject({ ok: false, error: [{ code: 'export.disk-full' }] })
    expect([...disk.files].map(([, bytes]) => textOf(bytes))).toEqual([old])
  })

  it('puts several files in place together: one that cannot be made leaves the others as they were', async () => {
    const roomForOne = bytesOf(old).byteLength * 3 + bytesOf(fresh(paths[0] ?? '')).byteLength + 10
    const { disk, result } = await write(3, 3, { ...wellBehaved, room: roomForOne })
    expect(result.ok).toBe(false)
    expect([...disk.files.values()].map(textOf)).toEqual([old, old, old])
  })

  it('leaves the old files or the whole new ones, and tells which, on a disk that fails in 500 ways', async () => {
    const random = seededRandom(20261130)
    const seen = { done: 0, refused: 0, between: 0 }
    for (let run = 0; run < 500; run += 1) {
      const count = 1 + Math.floor(random() * 3)
      const existing = Math.floor(random() * (count + 1))
      const { disk, result, targets } = await write(count, existing, {
        failsAt: Math.floor(random() * 60),
        isLasting: random() < 0.5,
        code: ['EIO', 'ENOSPC', 'EACCES', 'EBUSY'][Math.floor(random() * 4)] ?? 'EIO',
        mostTaken: random() < 0.5 ? 0 : 10 + Math.floor(random() * 60),
        room: random() < 0.3 ? Math.floor(random() * 900) : 1_000_000,
      })
      const before = targets.map((_, at) => (at < existing ? old : null))
      const found = targets.map((path) => textOf(disk.files.get(path)))
      if (result.ok) {
        seen.done += 1
        expect(found).toEqual(targets.map(fresh))
        continue
      }
      const told = result.error.slice(1)
      if (told.length === 0) {
        seen.refused += 1
        expect(found).toEqual(before)
        continue
      }
      seen.between += 1
      targets.forEach((path, at) => {
        const about = told.find(({ parameters }) => parameters['path'] === path)
        expect([before[at], fresh(path)]).toContain(found[at])
        if (about === undefined) expect(found[at]).toBe(before[at])
        // Where the old file is named as kept, it lies there whole.
        if (about?.code === 'export.old-kept-beside') {
          expect(textOf(disk.files.get(String(about.parameters['kept'])))).toBe(old)
        }
      })
    }
    expect(Math.min(seen.done, seen.refused, seen.between)).toBeGreaterThan(5)
  })
})
