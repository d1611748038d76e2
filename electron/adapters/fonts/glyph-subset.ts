import type { TableFile } from './table-file'
import type { TableView } from './table-view'

/** The outlines and widths of a TrueType font, by glyph. */
export interface GlyphTables {
  readonly file: TableFile
  readonly head: TableView
  readonly hhea: TableView
  readonly maxp: TableView
  readonly loca: TableView
  readonly metricOf: (glyph: number) => { readonly advance: number; readonly bearing: number }
}

const moreComponents = 0x20
const wideArguments = 0x01
/** The flags of a scale, of one for each axis, and of a whole matrix, with their lengths. */
const scales = [
  [0x08, 2],
  [0x40, 4],
  [0x80, 8],
] as const

/**
 * The part of a font that a document uses, as the document embeds it: glyph numbers are given in the order of use. The bytes
 * are those that fontkit makes of the same glyphs.
 */
export class GlyphSubset {
  private readonly used: number[] = []
  private readonly numbers = new Map<number, number>()

  constructor(private readonly font: GlyphTables) {
    // The sign for missing characters is always number 0.
    this.includeGlyph(0)
  }

  /** The glyph's number in the subset. */
  includeGlyph(glyph: number): number {
    const before = this.numbers.get(glyph)
    if (before !== undefined) return before
    const number = this.used.length
    this.used.push(glyph)
    this.numbers.set(glyph, number)
    return number
  }

  /** The subset as a font file. */
  encode(): Uint8Array {
    const { head, hhea, maxp, file } = this.font
    const outlines: Uint8Array[] = []
    // Composite glyphs add their parts while the list is gone through.
    for (let index = 0; index < this.used.length; index += 1) outlines.push(this.outlineOf(this.used[index] ?? 0))
    const ends = [0]
    for (const { length } of outlines) ends.push((ends.at(-1) ?? 0) + length)
    const isLong = head.i16(50) !== 0
    return joinTables([
      ['head', head.bytes],
      ['hhea', withNumber(hhea.bytes, 34, this.used.length)],
      [
        'loca',
        isLong
          ? packed(ends, 4)
          : packed(
              ends.map((end) => end / 2),
              2,
            ),
      ],
      ['maxp', withNumber(maxp.bytes, 4, this.used.length)],
      ['cvt ', file.table('cvt ')?.bytes],
      ['prep', file.table('prep')?.bytes],
      ['glyf', joined(outlines)],
      ['hmtx', this.metrics()],
      ['fpgm', file.table('fpgm')?.bytes],
    ])
  }

  private metrics(): Uint8Array {
    const bytes = new Uint8Array(this.used.length * 4)
    const view = new DataView(bytes.buffer)
    for (const [index, glyph] of this.used.entries()) {
      const { advance, bearing } = this.font.metricOf(glyph)
      view.setUint16(index * 4, advance)
      view.setInt16(index * 4 + 2, bearing)
    }
    return bytes
  }

  /** The glyph's outline; a composite one names its parts by their numbers in the subset. */
  private outlineOf(glyph: number): Uint8Array {
    const { loca, head, file } = this.font
    const placeOf = (index: number): number => (head.i16(50) === 0 ? loca.u16(index * 2) * 2 : loca.u32(index * 4))
    const start = placeOf(glyph)
    const outline = file.read('glyf', start, placeOf(glyph + 1) - start)
    const view = new DataView(outline.buffer)
    if (outline.length === 0 || view.getInt16(0) >= 0) return outline
    let flags = moreComponents
    for (let at = 10; (flags & moreComponents) !== 0;) {
      flags = view.getUint16(at)
      view.setUint16(at + 2, this.includeGlyph(view.getUint16(at + 2)))
      at += 4 + ((flags & wideArguments) === 0 ? 2 : 4)
      at += scales.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 0
    }
    return outline
  }
}

function withNumber(bytes: Uint8Array, at: number, number: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint16(at, number)
  return copy
}

function packed(numbers: readonly number[], size: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * size))
  for (const [index, number] of numbers.entries()) {
    if (size === 2) view.setUint16(index * 2, number)
    else view.setUint32(index * 4, number)
  }
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A font file of some tables; checksums are left at 0, which readers of PDF do not look at. */
function joinTables(given: readonly (readonly [string, Uint8Array | undefined])[]): Uint8Array {
  const tables = given.flatMap(([tag, bytes]) => (bytes === undefined ? [] : [{ tag, bytes }]))
  const power = Math.floor(Math.log2(tables.length))
  const header = new DataView(new ArrayBuffer(12 + tables.length * 16))
  header.setUint32(0, 0x74727565)
  header.setUint16(4, tables.length)
  header.setUint16(6, 2 ** power * 16)
  header.setUint16(8, power)
  header.setUint16(10, tables.length * 16 - 2 ** power * 16)
  let offset = header.byteLength
  for (const [index, { tag, bytes }] of tables.entries()) {
    const at = 12 + index * 16
    for (let letter = 0; letter < 4; letter += 1) header.setUint8(at + letter, tag.charCodeAt(letter))
    header.setUint32(at + 8, offset)
    header.setUint32(at + 12, bytes.length)
    offset += bytes.length
  }
  return joined([new Uint8Array(header.buffer), ...tables.map(({ bytes }) => bytes)])
}
