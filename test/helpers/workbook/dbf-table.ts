/** A column of a dBASE table with its values, which are bytes as they stand in the file. */
export interface DbfColumn {
  readonly name: Uint8Array
  readonly type: string
  readonly length: number
  readonly decimals?: number
  readonly values: readonly (Uint8Array | string)[]
}

/** The bytes of a dBASE III table; rows whose number is among `deleted` are marked so. */
export function dbfTable(columns: readonly DbfColumn[], codePage = 0, deleted: readonly number[] = []): Uint8Array {
  const records = columns[0]?.values.length ?? 0
  const headerLength = 32 + 32 * columns.length + 1
  const recordLength = 1 + columns.reduce((sum, { length }) => sum + length, 0)
  const bytes = Buffer.alloc(headerLength + records * recordLength + 1, ' ')
  bytes.fill(0, 0, headerLength)
  bytes.set([3, 126, 11, 30], 0)
  bytes.writeUInt32LE(records, 4)
  bytes.writeUInt16LE(headerLength, 8)
  bytes.writeUInt16LE(recordLength, 10)
  bytes[29] = codePage
  let offset = 1
  for (const [at, { name, type, length, decimals = 0, values }] of columns.entries()) {
    const start = 32 + 32 * at
    bytes.set(name, start)
    bytes[start + 11] = type.charCodeAt(0)
    bytes.set([length, decimals], start + 16)
    for (const [row, value] of values.entries()) {
      const content = typeof value === 'string' ? Buffer.from(value, 'latin1') : value
      bytes.set(content.subarray(0, length), headerLength + row * recordLength + offset)
    }
    offset += length
  }
  for (const row of deleted) bytes[headerLength + row * recordLength] = 0x2a
  bytes[headerLength - 1] = 0x0d
  bytes[bytes.length - 1] = 0x1a
  return new Uint8Array(bytes)
}
