const record = { style: 0xe0, boundSheet: 0x85, labelSst: 0xfd, begin: 0x0809 } as const

/** Indents of texts, by sheet and then by row and column from 0 as "row,column"; none for those that are not indented. */
export type Indents = ReadonlyMap<number, ReadonlyMap<string, number>>

/** The indents of the texts in the stream of an .xls (BIFF8: MS-XLS 2.4.353), which SheetJS leaves out: headings are told by them. */
export function readIndents(stream: Uint8Array): Indents {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const styles: number[] = []
  const offsets: number[] = []
  const found = new Map<number, Map<string, number>>()
  let sheet = -1
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const start = at + 4
    if (start + length > stream.length) break
    if (type === record.style && length >= 20) styles.push(view.getUint8(start + 8) & 0x0f)
    if (type === record.boundSheet && length >= 4) offsets.push(view.getUint32(start, true))
    if (type === record.begin) sheet = offsets.indexOf(at)
    if (type === record.labelSst && length >= 10 && sheet >= 0) {
      const indent = styles[view.getUint16(start + 4, true)] ?? 0
      const cells = found.get(sheet) ?? new Map<string, number>()
      if (indent > 0) cells.set(`${view.getUint16(start, true)},${view.getUint16(start + 2, true)}`, indent)
      found.set(sheet, cells)
    }
    at = start + length
  }
  return found
}
