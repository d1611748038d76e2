import { unzlibSync } from 'fflate'

/**
 * The objects of a PDF as our own writer makes them: a plain table of references at the end, dictionaries as text, streams
 * compressed or not. Anything else is a bug of the writer and throws.
 */
export class PdfFile {
  private readonly offsets: ReadonlyMap<number, number>
  private readonly root: number

  constructor(private readonly bytes: Uint8Array) {
    const tail = this.text(Math.max(0, bytes.length - 64), bytes.length)
    const start = Number(/startxref\s+(\d+)/u.exec(tail)?.[1])
    const table = this.text(start, bytes.length)
    this.offsets = readTable(table)
    this.root = this.reference(table.slice(table.indexOf('trailer')), 'Root')
  }

  /** The dictionaries of the pages in order. */
  pages(): readonly string[] {
    const kids = (node: string): readonly string[] => {
      const list = /\/Kids\s*\[([^\]]*)\]/u.exec(node)?.[1]
      if (list === undefined) return [node]
      return [...list.matchAll(/(\d+)\s+0\s+R/gu)].flatMap(([, number]) => kids(this.object(Number(number))))
    }
    return kids(this.object(this.reference(this.object(this.root), 'Pages')))
  }

  /** The text of an object, of a stream only its dictionary. */
  object(number: number): string {
    const start = this.offsets.get(number)
    if (start === undefined) throw new Error(`the PDF has no object ${number}`)
    let length = 2048
    for (;;) {
      const text = this.text(start, Math.min(this.bytes.length, start + length))
      const end = /\bendobj\b|>>\s*stream\r?\n/u.exec(text)
      if (end) return text.slice(0, end.index + (end[0].startsWith('>>') ? 2 : 0))
      if (start + length >= this.bytes.length) throw new Error(`object ${number} does not end`)
      length *= 8
    }
  }

  /** The number of the object that an entry of a dictionary refers to. */
  reference(dictionary: string, name: string): number {
    const found = new RegExp(`/${name}\\s+(\\d+)\\s+0\\s+R`, 'u').exec(dictionary)?.[1]
    if (found === undefined) throw new Error(`no reference ${name}`)
    return Number(found)
  }

  /** An entry's dictionary, whether it stands in place or elsewhere. */
  resolve(dictionary: string, name: string): string {
    const at = new RegExp(`/${name}\\s*(?:(\\d+)\\s+0\\s+R|<<)`, 'u').exec(dictionary)
    if (at === null) return ''
    return at[1] === undefined ? (dictionary.slice(at.index).split('>>')[0] ?? '') : this.object(Number(at[1]))
  }

  stream(number: number): string {
    const dictionary = this.object(number)
    const length = Number(/\/Length\s+(\d+)/u.exec(dictionary)?.[1])
    const head = (this.offsets.get(number) ?? 0) + dictionary.length
    const keyword = /^\s*stream\r?\n/u.exec(this.text(head, head + 16))?.[0].length
    if (keyword === undefined || Number.isNaN(length)) throw new Error(`object ${number} is no stream`)
    const data = this.bytes.subarray(head + keyword, head + keyword + length)
    return latin(dictionary.includes('/FlateDecode') ? unzlibSync(data) : data)
  }

  private text(start: number, end: number): string {
    return latin(this.bytes.subarray(start, end))
  }
}

function readTable(table: string): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>()
  const head = /^xref\s+(\d+)\s+(\d+)\s+/u.exec(table)
  if (head === null) throw new Error('the PDF has no table of references')
  let number = Number(head[1])
  for (const [, offset, kind] of table.slice(head[0].length).matchAll(/(\d{10}) \d{5} ([nf])/gu)) {
    if (kind === 'n') offsets.set(number, Number(offset))
    number += 1
  }
  return offsets
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
