import { Refusal } from './refusal'

/** The streams of a compound file (MS-CFB), by their name; of several with the same name the first. */
export type CompoundStreams = ReadonlyMap<string, Uint8Array>

const endOfChain = 0xfffffffe
const headerLength = 512
const entryLength = 128

/**
 * Takes a compound file apart. Chains of sectors that run in circles, leave the file or are shorter than the stream they hold
 * are refused: libraries read such a file as far as they get, and half a workbook looks like a whole one.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundStreams {
  if (bytes.length < headerLength) throw damaged('header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged('sector size')
  const file = new Sectors(view, 1 << shift)
  const directory = file.chain(view.getUint32(48, true))
  const entries = readDirectory(directory)
  const root = entries.find(({ type }) => type === 5)
  if (!root) throw damaged('root entry')
  const cutoff = view.getUint32(56, true)
  const miniTable = file.chain(view.getUint32(60, true))
  const streams = new Map<string, Uint8Array>()
  let mini: Uint8Array | null = null
  for (const { name, type, start, size } of entries) {
    if (type !== 2 || streams.has(name)) continue
    if (size === 0) streams.set(name, new Uint8Array())
    else if (size >= cutoff) streams.set(name, whole(file.chain(start), size, name))
    else {
      mini ??= whole(file.chain(root.start), root.size, root.name)
      streams.set(name, whole(miniChain(mini, miniTable, start), size, name))
    }
  }
  return streams
}

/** Sectors of the file, numbered from behind the header, with the table that chains them. */
class Sectors {
  private readonly table: Uint32Array
  private readonly count: number

  constructor(
    private readonly view: DataView,
    private readonly size: number,
  ) {
    // The last sector may be cut short; what it holds is checked by the length of its stream.
    this.count = Math.ceil(Math.max(0, view.byteLength - size) / size)
    this.table = this.readTable()
  }

  /** The bytes of a chain of sectors; of none for the end mark. */
  chain(start: number): Uint8Array {
    const sectors: number[] = []
    for (let sector = start; sector !== endOfChain; sector = this.table[sector] ?? 0xffffffff) {
      if (sector >= this.count) throw damaged(`sector ${sector}`)
      if (sectors.length >= this.count) throw damaged('circular chain')
      sectors.push(sector)
    }
    return this.join(sectors)
  }

  private join(sectors: readonly number[]): Uint8Array {
    const { view, size } = this
    const joined = new Uint8Array(sectors.length * size)
    sectors.forEach((sector, index) => {
      const from = view.byteOffset + (sector + 1) * size
      const end = Math.min(from + size, view.byteOffset + view.byteLength)
      if (end > from) joined.set(new Uint8Array(view.buffer, from, end - from), index * size)
    })
    return sectors.length > 0 && sectors.at(-1) === this.count - 1 ? joined.subarray(0, this.lengthOf(sectors)) : joined
  }

  private lengthOf(sectors: readonly number[]): number {
    const rest = this.view.byteLength - this.count * this.size
    return (sectors.length - 1) * this.size + Math.min(rest, this.size)
  }

  /** The allocation table, whose own sectors are listed in the header and, for large files, in a chain of lists. */
  private readTable(): Uint32Array {
    const { view, size, count } = this
    const perSector = size / 4
    const lists: number[] = []
    for (let at = 76; at < headerLength; at += 4) lists.push(view.getUint32(at, true))
    let list = view.getUint32(68, true)
    for (let seen = 0; list < count; seen += 1) {
      if (seen > count) throw damaged('circular list')
      const from = (list + 1) * size
      if (from + size > view.byteLength) throw damaged('list')
      for (let at = 0; at < perSector - 1; at += 1) lists.push(view.getUint32(from + at * 4, true))
      list = view.getUint32(from + size - 4, true)
    }
    const table = new Uint32Array(count)
    lists
      .filter((sector) => sector < count)
      .slice(0, Math.ceil(count / perSector))
      .forEach((sector, index) => {
        const from = (sector + 1) * size
        for (let at = 0; at < perSector && index * perSector + at < count; at += 1) {
          table[index * perSector + at] =
            from + at * 4 + 4 <= view.byteLength ? view.getUint32(from + at * 4, true) : endOfChain
        }
      })
    return table
  }
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

function readDirectory(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(64, view.getUint16(at + 64, true))
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      type: directory[at + 66] ?? 0,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** Small streams lie in sectors of 64 bytes within a stream of their own. */
function miniChain(mini: Uint8Array, table: Uint8Array, start: number): Uint8Array {
  const size = 64
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const pieces: Uint8Array[] = []
  for (let sector = start; sector !== endOfChain; sector = view.getUint32(sector * 4, true)) {
    if (sector * 4 + 4 > table.length || pieces.length * 4 > table.length) throw damaged(`small sector ${sector}`)
    pieces.push(mini.subarray(sector * size, (sector + 1) * size))
  }
  return new Uint8Array(Buffer.concat(pieces))
}

function whole(bytes: Uint8Array, size: number, name: string): Uint8Array {
  if (bytes.length < size) throw damaged(name)
  return bytes.subarray(0, size)
}

function damaged(part: string): Refusal {
  return new Refusal('import.damaged-package', { part })
}
