import type { TextRun } from '../../../../shared/sheet/cell-grid'
import { RecordBytes } from './record-bytes'

/** Runs of the cells with raised text, by sheet and then by row and column from 0 as "row,column". */
export type RichStrings = ReadonlyMap<number, ReadonlyMap<string, readonly TextRun[]>>

const record = {
  font: 0x31,
  boundSheet: 0x85,
  sharedStrings: 0xfc,
  labelSst: 0xfd,
  continued: 0x3c,
  begin: 0x0809,
} as const

/**
 * The raised pieces of text in the stream of an .xls (BIFF8), which SheetJS leaves out: a footnote mark behind a number would
 * become one of its digits.
 */
export function readRichStrings(stream: Uint8Array): RichStrings {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const raisedFonts: boolean[] = []
  const offsets: number[] = []
  let strings: ReadonlyMap<number, readonly TextRun[]> = new Map()
  const found = new Map<number, Map<string, readonly TextRun[]>>()
  let sheet = -1
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const start = at + 4
    const next = start + length
    if (next > stream.length) break
    if (type === record.font && length >= 10) raisedFonts.push(view.getUint16(start + 8, true) === 1)
    if (type === record.boundSheet && length >= 4) offsets.push(view.getUint32(start, true))
    if (type === record.begin) sheet = offsets.indexOf(at)
    if (type === record.sharedStrings) strings = readStrings(new RecordBytes(view, at), raisedFonts)
    if (type === record.labelSst && length >= 10 && sheet >= 0) {
      const runs = strings.get(view.getUint32(start + 6, true))
      if (runs) {
        const cells = found.get(sheet) ?? new Map<string, readonly TextRun[]>()
        cells.set(`${view.getUint16(start, true)},${view.getUint16(start + 2, true)}`, runs)
        found.set(sheet, cells)
      }
    }
    at = next
  }
  return found
}

/** The strings of the table that have raised runs, by their number (MS-XLS 2.5.293). */
function readStrings(bytes: RecordBytes, raisedFonts: readonly boolean[]): ReadonlyMap<number, readonly TextRun[]> {
  const strings = new Map<number, readonly TextRun[]>()
  bytes.skip(4)
  const count = bytes.uint32()
  for (let index = 0; index < count && !bytes.isAtEnd; index += 1) {
    const length = bytes.uint16()
    const flags = bytes.uint8()
    const runCount = (flags & 8) === 0 ? 0 : bytes.uint16()
    const extraLength = (flags & 4) === 0 ? 0 : bytes.uint32()
    const text = bytes.characters(length, (flags & 1) === 1)
    const changes = Array.from({ length: runCount }, () => ({ at: bytes.uint16(), font: bytes.uint16() }))
    bytes.skip(extraLength)
    const runs = runsOf(text, changes, raisedFonts)
    if (runs.some(({ superscript }) => superscript)) strings.set(index, runs)
  }
  return strings
}

function runsOf(
  text: string,
  changes: readonly { readonly at: number; readonly font: number }[],
  raisedFonts: readonly boolean[],
): readonly TextRun[] {
  const first = { at: 0, font: -1 }
  return (changes[0]?.at === 0 ? changes : [first, ...changes])
    .map(({ at, font }, index, all) => ({
      text: text.slice(at, all[index + 1]?.at ?? text.length),
      // There is no font 4: later ones are one further down the list.
      superscript: raisedFonts[font > 4 ? font - 1 : font] ?? false,
    }))
    .filter((run) => run.text !== '')
}
