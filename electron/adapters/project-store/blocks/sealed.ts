import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { DamagedContent } from '../store-issue'

/** Shorter content does not gain by being packed. */
const packedFrom = 120
const headLength = 5
/** More than any block holds; what says that it inflates beyond this was not written by the program. */
const mostBytes = 1024 ** 3

const plain = 0
const deflated = 1

/**
 * Bytes that tell when they were damaged or stand in another place: a byte for how they are packed, a CRC-32 of them and of where
 * they belong, then the content.
 */
export function seal(content: Uint8Array, context: string): Uint8Array {
  const packed = content.byteLength < packedFrom ? content : deflateRawSync(content, { level: 3 })
  const isPacked = packed.byteLength < content.byteLength
  const payload = isPacked ? packed : content
  const sealed = Buffer.allocUnsafe(headLength + payload.byteLength)
  sealed[0] = isPacked ? deflated : plain
  sealed.set(payload, headLength)
  sealed.writeUInt32LE(sumOf(sealed, context), 1)
  return sealed
}

/** The content of what was sealed for the same place; throws DamagedContent for anything else. */
export function unseal(sealed: unknown, context: string): Uint8Array {
  if (!(sealed instanceof Uint8Array) || sealed.byteLength < headLength) throw new DamagedContent(context)
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.readUInt32LE(1) !== sumOf(bytes, context)) throw new DamagedContent(context)
  const payload = bytes.subarray(headLength)
  if (bytes[0] === plain) return payload
  try {
    return inflateRawSync(payload, { maxOutputLength: mostBytes })
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new DamagedContent(context)
    throw error
  }
}

/** The CRC that stands in sealed bytes: together they tell whether a block is missing or of another time. */
export function sealOf(sealed: Uint8Array): number {
  return new DataView(sealed.buffer, sealed.byteOffset).getUint32(1, true)
}

/** A value as JSON, sealed for where it belongs. */
export function sealJson(value: unknown, context: string): Uint8Array {
  return seal(Buffer.from(JSON.stringify(value)), context)
}

export function unsealJson(sealed: unknown, context: string): unknown {
  try {
    return JSON.parse(strictText(unseal(sealed, context), context))
  } catch (error) {
    if (error instanceof SyntaxError) throw new DamagedContent(context)
    throw error
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as the text that they are; throws DamagedContent where they are none, which a library might not survive. */
export function strictText(bytes: unknown, context: string): string {
  if (!(bytes instanceof Uint8Array)) throw new DamagedContent(context)
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new DamagedContent(context)
    throw error
  }
}

function sumOf(sealed: Buffer, context: string): number {
  return crc32(sealed.subarray(headLength), crc32(`${sealed[0] ?? 0} ${context}`))
}
