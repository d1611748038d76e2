/** A column of a dBASE table as its header describes it. */
export interface DbfField {
  /** As bytes: the encoding of the table is that of its names too. */
  readonly name: Uint8Array
  /** One letter: C text, N and F number as text, D day, L logical, I integer, B double, Y currency, T moment, M memo. */
  readonly type: string
  /** Of the field within a record, behind the mark of deletion. */
  readonly start: number
  readonly length: number
  readonly decimals: number
}

/** What the header of a dBASE table says. */
export interface DbfHeader {
  readonly records: number
  readonly headerLength: number
  readonly recordLength: number
  /** Language driver: 0x4d and 0x7a are simplified Chinese, 0x4f and 0x78 traditional; 0 says nothing. */
  readonly codePage: number
  readonly fields: readonly DbfField[]
}

/** Versions of dBASE III to V and FoxPro; with the bits of memo files and of SQL tables. */
const versions: ReadonlySet<number> = new Set([
  0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8b, 0xcb, 0xf5, 0xfb,
])
const descriptorLength = 32
const headerEnd = 0x0d

/** Null for a file that does not begin with such a header. The layout is that of dBASE III and FoxPro. */
export function readDbfHeader(bytes: Uint8Array): DbfHeader | null {
  if (bytes.length < 65 || !versions.has(bytes[0] ?? 0)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [month, day] = [bytes[2] ?? 0, bytes[3] ?? 0]
  const [headerLength, recordLength] = [view.getUint16(8, true), view.getUint16(10, true)]
  if (month > 12 || day > 31 || headerLength > bytes.length || headerLength < 65) return null
  const fields = readFields(bytes.subarray(0, headerLength))
  const length = fields?.reduce((sum, field) => sum + field.length, 1)
  if (fields === null || fields.length === 0 || length !== recordLength) return null
  return { records: view.getUint32(4, true), headerLength, recordLength, codePage: bytes[29] ?? 0, fields }
}

/** The descriptions of the columns, which end with a byte of their own. */
function readFields(header: Uint8Array): readonly DbfField[] | null {
  const fields: DbfField[] = []
  let start = 1
  for (let at = descriptorLength; header[at] !== headerEnd; at += descriptorLength) {
    if (at + descriptorLength > header.length) return null
    const field = readField(header.subarray(at, at + descriptorLength), start)
    if (field === null) return null
    fields.push(field)
    start += field.length
  }
  return fields
}

function readField(descriptor: Uint8Array, start: number): DbfField | null {
  const type = String.fromCharCode(descriptor[11] ?? 0)
  const nameEnd = descriptor.indexOf(0)
  const name = descriptor.subarray(0, nameEnd < 0 || nameEnd > 10 ? 11 : nameEnd)
  if (!/^[CNFDLIBYTMGPVWQ0@+O]$/u.test(type) || name.length === 0) return null
  // Of a text the byte of the decimals is the high one of a length above 255.
  const [low = 0, high = 0] = [descriptor[16], descriptor[17]]
  const isText = type === 'C'
  return { name, type, start, length: isText ? low + high * 256 : low, decimals: isText ? 0 : high }
}
