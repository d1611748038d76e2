import { closeSync, openSync, readSync } from 'node:fs'

/** What a font says of itself. */
export interface FontNames {
  /** Its names in all languages: of its family and in full. */
  readonly names: readonly string[]
  /** Names it in a collection. */
  readonly postScriptName: string
  /** 400 is the regular weight. */
  readonly weight: number
  /** Whether its maker lets it be embedded in documents. */
  readonly isEmbeddable: boolean
}

const collectionTag = 'ttcf'
/** No collection has more fonts, and no font more tables or names, than are read here: a broken file ends soon. */
const most = 256
/** Name ids of the OpenType specification: family, full name, PostScript name, typographic family. */
const family = 1
const fullName = 4
const postScript = 6
const typographicFamily = 16

/**
 * The names of the fonts of a file, without reading more of it than its tables of names: fonts take megabytes and a PC
 * has hundreds. A file that is no font, or a broken one, has none.
 */
export function readFontNames(path: string): readonly FontNames[] {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return []
  }
  try {
    const head = readAt(file, 0, 12)
    if (head.toString('latin1', 0, 4) !== collectionTag) return [readFont(file, 0)]
    const count = Math.min(head.readUInt32BE(8), most)
    const starts = readAt(file, 12, 4 * count)
    return Array.from({ length: count }, (_, at) => readFont(file, starts.readUInt32BE(4 * at)))
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  } finally {
    closeSync(file)
  }
}

function readFont(file: number, start: number): FontNames {
  const count = Math.min(readAt(file, start, 12).readUInt16BE(4), most)
  const directory = readAt(file, start + 12, 16 * count)
  const table = (tag: string): Buffer | null => {
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== tag) continue
      return readAt(file, directory.readUInt32BE(at + 8), Math.min(directory.readUInt32BE(at + 12), 1 << 20))
    }
    return null
  }
  const found = readNames(table('name'))
  const metrics = table('OS/2')
  return {
    names: [...new Set(found.filter(({ id }) => id !== postScript).map(({ text }) => text))],
    postScriptName: found.find(({ id }) => id === postScript)?.text ?? '',
    weight: metrics?.readUInt16BE(4) ?? 400,
    // Bit 1 of fsType alone forbids embedding.
    isEmbeddable: ((metrics?.readUInt16BE(8) ?? 0) & 0xf) !== 2,
  }
}

function readNames(table: Buffer | null): readonly { readonly id: number; readonly text: string }[] {
  if (table === null) return []
  const count = Math.min(table.readUInt16BE(2), most)
  const texts = table.readUInt16BE(4)
  return Array.from({ length: count }, (_, at) => 6 + 12 * at).flatMap((at) => {
    const id = table.readUInt16BE(at + 6)
    if (id !== family && id !== fullName && id !== postScript && id !== typographicFamily) return []
    const start = texts + table.readUInt16BE(at + 10)
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8))
    return [{ id, text: decode(bytes, table.readUInt16BE(at), table.readUInt16BE(at + 2)) }]
  })
}

/** Platform 1 is the old Macintosh, whose encoding 25 is simplified Chinese; encoding 3 of platform 3 is Windows's. */
function decode(bytes: Buffer, platform: number, encoding: number): string {
  const isChinese = (platform === 1 && encoding === 25) || (platform === 3 && encoding === 3)
  if (isChinese) return new TextDecoder('gb18030').decode(bytes.filter((byte) => byte !== 0))
  return platform === 1 ? bytes.toString('latin1') : new TextDecoder('utf-16be').decode(bytes)
}

/** Bytes of the file; a RangeError where it ends before. */
function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const read = readSync(file, bytes, 0, length, position)
  if (read < length) throw new RangeError('the font file ends too soon')
  return bytes
}
