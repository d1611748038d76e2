import { createHash } from 'node:crypto'
import { malformed } from '../refusal'
import { unknownEncryption } from './unknown-encryption'
import { readVerifier } from './read-verifier'
import { Rc4 } from './rc4'
import { openXorRecords } from './open-xor-records'

const record = { filePass: 0x2f, boundSheet: 0x85, nothing: 0x86 } as const
/** Records that are never encrypted (MS-XLS 2.2.10); of a sheet's entry the offset of its stream is not. */
const plainRecords: ReadonlySet<number> = new Set([0x09, 0x209, 0x409, 0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138])

/** Decrypts the content of one record in place, which stands at an offset of the stream. */
export type RecordCipher = (content: Buffer, offset: number) => void

/** Whether the records of an old workbook are encrypted. */
export function isEncrypted(stream: Uint8Array): boolean {
  return findFilePass(Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)) !== null
}

/**
 * The records of an encrypted .xls as they are without encryption (RC4, RC4 of CryptoAPI, XOR), all at the same offsets; the record
 * that tells of it means nothing any more. Null for a wrong password. Throws a Refusal for kinds that are not known here.
 */
export function decryptRecords(stream: Uint8Array, password: string): Uint8Array | null {
  const bytes = Buffer.from(stream)
  const filePass = findFilePass(bytes)
  if (filePass === null) return bytes
  const info = bytes.subarray(filePass + 4, filePass + 4 + bytes.readUInt16LE(filePass + 2))
  const cipher = openCipher(info, password)
  if (cipher === null) return null
  for (let at = 0; at + 4 <= bytes.length;) {
    const type = bytes.readUInt16LE(at)
    const end = Math.min(bytes.length, at + 4 + bytes.readUInt16LE(at + 2))
    const start = type === record.boundSheet ? Math.min(end, at + 8) : at + 4
    if (!plainRecords.has(type)) cipher(bytes.subarray(start, end), start)
    at = end
  }
  bytes.writeUInt16LE(record.nothing, filePass)
  return bytes
}

function findFilePass(bytes: Buffer): number | null {
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    const type = bytes.readUInt16LE(at)
    if (type === record.filePass) return at
    // It stands before everything that is encrypted.
    if (type === record.boundSheet) return null
  }
  return null
}

function openCipher(info: Buffer, password: string): RecordCipher | null {
  // Excel 5 and 95 know XOR only, and write no kind.
  if (info.length === 4) return openXorRecords(info, password)
  if (info.length < 6) throw malformed('FilePass')
  const kind = info.readUInt16LE(0)
  if (kind === 0) return openXorRecords(info.subarray(2), password)
  const [major, minor] = [info.readUInt16LE(2), info.readUInt16LE(4)]
  if (major === 1 && minor === 1) return openRc4(info.subarray(6), password)
  return minor === 2 ? openCryptoApi(info.subarray(10), password) : unknownEncryption(`${major}.${minor}`)
}

/** MS-OFFCRYPTO 2.3.6. */
function openRc4(info: Buffer, password: string): RecordCipher | null {
  if (info.length < 48) throw malformed('FilePass')
  const salt = info.subarray(0, 16)
  const first = md5(Buffer.from(password, 'utf16le')).subarray(0, 5)
  const base = md5(Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([first, salt])))).subarray(0, 5)
  return verified(
    (block) => md5(Buffer.concat([base, number(block)])),
    info.subarray(16, 32),
    info.subarray(32, 48),
    md5,
  )
}

/** MS-OFFCRYPTO 2.3.5. */
function openCryptoApi(info: Buffer, password: string): RecordCipher | null {
  const { algorithm, keyBits, salt, verifier, verifierHash } = readVerifier(info, 20)
  if (algorithm !== 0x6801) return unknownEncryption(`algorithm ${algorithm}`)
  const base = sha1(Buffer.concat([salt, Buffer.from(password, 'utf16le')]))
  const length = (keyBits === 0 ? 40 : keyBits) / 8
  const keyOf = (block: number): Buffer => {
    const key = sha1(Buffer.concat([base, number(block)])).subarray(0, length)
    return length === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  }
  return verified(keyOf, verifier, verifierHash, sha1)
}

const blockLength = 1024

/** The stream is encrypted in blocks with keys of their own; the heads of records are left out and count all the same. */
function verified(
  keyOf: (block: number) => Buffer,
  verifier: Uint8Array,
  verifierHash: Uint8Array,
  hash: (bytes: Buffer) => Buffer,
): RecordCipher | null {
  const check = Buffer.concat([verifier, verifierHash])
  new Rc4(keyOf(0)).apply(check)
  if (!hash(check.subarray(0, verifier.length)).equals(check.subarray(verifier.length))) return null
  return (content, offset) => {
    for (let at = 0; at < content.length;) {
      const position = offset + at
      const within = position % blockLength
      const end = Math.min(content.length, at + blockLength - within)
      const cipher = new Rc4(keyOf(Math.floor(position / blockLength)))
      cipher.skip(within)
      cipher.apply(content.subarray(at, end))
      at = end
    }
  }
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function sha1(bytes: Buffer): Buffer {
  return createHash('sha1').update(bytes).digest()
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
