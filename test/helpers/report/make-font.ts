/** A copy of a font file under another name; `restricted` forbids embedding it. */
export function renameFont(
  font: Uint8Array,
  { family, postScriptName, restricted = false }: { family: string; postScriptName: string; restricted?: boolean },
): Buffer {
  const table = nameTable([
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, postScriptName],
  ])
  const start = Math.ceil(font.length / 4) * 4
  const bytes = Buffer.concat([font, Buffer.alloc(start - font.length), table])
  for (const at of directory(bytes)) {
    const tag = bytes.toString('latin1', at, at + 4)
    if (tag === 'OS/2' && restricted) bytes.writeUInt16BE(2, bytes.readUInt32BE(at + 8) + 8)
    if (tag !== 'name') continue
    bytes.writeUInt32BE(start, at + 8)
    bytes.writeUInt32BE(table.length, at + 12)
  }
  return bytes
}

/** Fonts in one file, as the fonts of Windows and macOS often are. */
export function makeCollection(fonts: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length)
  header.write('ttcf', 0, 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(fonts.length, 8)
  const parts: Buffer[] = [header]
  let start = header.length
  for (const [at, font] of fonts.entries()) {
    header.writeUInt32BE(start, 12 + 4 * at)
    const part = Buffer.alloc(Math.ceil(font.length / 4) * 4)
    part.set(font)
    for (const entry of directory(part)) part.writeUInt32BE(part.readUInt32BE(entry + 8) + start, entry + 8)
    parts.push(part)
    start += part.length
  }
  return Buffer.concat(parts)
}

function directory(font: Buffer): readonly number[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
}

function nameTable(names: readonly (readonly [number, string])[]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [at, [id]] of names.entries()) {
    const length = texts[at]?.length ?? 0
    const record = 6 + 12 * at
    for (const [place, value] of [3, 1, 0x0804, id, length, offset].entries())
      head.writeUInt16BE(value, record + 2 * place)
    offset += length
  }
  return Buffer.concat([head, ...texts])
}
