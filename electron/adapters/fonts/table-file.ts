import { openSync, readSync } from 'node:fs'
import { TableView } from './table-view'

/** A TrueType file that is read in parts, as they are wanted: a Chinese font has more than ten megabytes, a report needs a few percent. */
export interface TableFile {
  /** A whole table; null where the font has none. */
  table(tag: string): TableView | null
  /** Part of a table that is there. */
  read(tag: string, offset: number, length: number): Uint8Array
}

interface Place {
  readonly offset: number
  readonly length: number
}

const headerLength = 12
const entryLength = 16
const trueType = [0x00010000, 0x74727565]

/**
 * Opens a font for as long as the process lives. Null for what is no TrueType font with outlines of its own: collections,
 * PostScript outlines, packed fonts.
 */
export function openTableFile(path: string): TableFile | null {
  const file = openSync(path, 'r')
  const readAt = (position: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length)
    const count = readSync(file, bytes, 0, length, position)
    if (count < length) throw new Error(`${path} ends before its tables do`)
    return bytes
  }
  const header = new TableView(readAt(0, headerLength))
  if (!trueType.includes(header.u32(0))) return null
  const count = header.u16(4)
  const list = new TableView(readAt(headerLength, count * entryLength))
  const places = new Map<string, Place>()
  for (let at = 0; at < count * entryLength; at += entryLength)
    places.set(list.tag(at), { offset: list.u32(at + 8), length: list.u32(at + 12) })
  if (!places.has('glyf')) return null
  const placeOf = (tag: string): Place => {
    const place = places.get(tag)
    if (place === undefined) throw new Error(`${path} has no table ${tag}`)
    return place
  }
  return {
    table: (tag) => {
      const place = places.get(tag)
      return place === undefined ? null : new TableView(readAt(place.offset, place.length))
    },
    read: (tag, offset, length) => readAt(placeOf(tag).offset + offset, length),
  }
}
