import { createDecipheriv, createHash, getHashes, timingSafeEqual } from 'node:crypto'
import { malformed } from '../refusal'
import { XmlReader } from '../xml/xml-reader'
import { unknownEncryption } from './unknown-encryption'

/** How data are encrypted, or the key that decrypts them. */
interface Cipher {
  readonly salt: Buffer
  readonly blockSize: number
  readonly keyLength: number
  readonly hashLength: number
  readonly hash: string
}

interface PasswordKey extends Cipher {
  readonly spinCount: number
  readonly verifierInput: Buffer
  readonly verifierHash: Buffer
  readonly encryptedKey: Buffer
}

/** What tells the keys apart that are made of one password (MS-OFFCRYPTO 2.3.4.11 to 13). */
const purpose = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
}
const segmentLength = 4096
/** More rounds than any program asks for would only take time. */
const maxSpinCount = 10_000_000

/** Agile encryption, that of Office 2010 and later and of WPS (MS-OFFCRYPTO 2.3.4.10 to 15). Null for a wrong password. */
export function decryptAgile(info: Uint8Array, content: Uint8Array, password: string): Uint8Array | null {
  const { data, key } = readInfo(info)
  const spun = spinPassword(key, password)
  const decrypt = (encrypted: Buffer, use: Buffer): Buffer => {
    const derived = createHash(key.hash).update(spun).update(use).digest()
    return decipher(encrypted, fit(derived, key.keyLength), fit(key.salt, key.blockSize))
  }
  const input = decrypt(key.verifierInput, purpose.verifierInput).subarray(0, key.salt.length)
  const expected = decrypt(key.verifierHash, purpose.verifierHash).subarray(0, key.hashLength)
  const found = createHash(key.hash).update(input).digest()
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null

  const secret = decrypt(key.encryptedKey, purpose.key).subarray(0, data.keyLength)
  const segments: Buffer[] = []
  for (let start = 0; start < content.length; start += segmentLength) {
    const segment = content.subarray(start, start + segmentLength)
    const number = littleEndian(start / segmentLength)
    const vector = fit(createHash(data.hash).update(data.salt).update(number).digest(), data.blockSize)
    segments.push(decipher(segment.subarray(0, segment.length - (segment.length % data.blockSize)), secret, vector))
  }
  return Buffer.concat(segments)
}

function readInfo(info: Uint8Array): { readonly data: Cipher; readonly key: PasswordKey } {
  const reader = new XmlReader(info, 'EncryptionInfo')
  let [data, key]: [Cipher | null, PasswordKey | null] = [null, null]
  const bytes = (name: string): Buffer => Buffer.from(reader.attribute(name) ?? '', 'base64')
  while (reader.nextElement()) {
    if (reader.name === 'keyData') data = readCipher(reader)
    if (reader.name !== 'encryptedKey' || key !== null) continue
    key = {
      ...readCipher(reader),
      spinCount: Number(reader.attribute('spinCount')),
      verifierInput: bytes('encryptedVerifierHashInput'),
      verifierHash: bytes('encryptedVerifierHashValue'),
      encryptedKey: bytes('encryptedKeyValue'),
    }
  }
  if (data === null || key === null) return unknownEncryption('EncryptionInfo')
  if (!(key.spinCount >= 0 && key.spinCount <= maxSpinCount)) throw malformed('EncryptionInfo: spinCount')
  return { data, key }
}

function readCipher(reader: XmlReader): Cipher {
  const hash = (reader.attribute('hashAlgorithm') ?? '').toLowerCase().replace('-', '')
  const algorithm = reader.attribute('cipherAlgorithm') ?? ''
  const keyBits = Number(reader.attribute('keyBits'))
  const isKnown = getHashes().includes(hash) && algorithm === 'AES' && [128, 192, 256].includes(keyBits)
  if (!isKnown || reader.attribute('cipherChaining') !== 'ChainingModeCBC') unknownEncryption(`${algorithm} ${hash}`)
  return {
    salt: Buffer.from(reader.attribute('saltValue') ?? '', 'base64'),
    blockSize: Number(reader.attribute('blockSize')) || 16,
    keyLength: keyBits / 8,
    hashLength: Number(reader.attribute('hashSize')),
    hash,
  }
}

function spinPassword({ salt, hash, spinCount }: PasswordKey, password: string): Buffer {
  let spun = createHash(hash).update(salt).update(Buffer.from(password, 'utf16le')).digest()
  for (let round = 0; round < spinCount; round += 1) {
    spun = createHash(hash).update(littleEndian(round)).update(spun).digest()
  }
  return spun
}

function decipher(encrypted: Uint8Array, key: Buffer, vector: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(encrypted), cipher.final()])
}

function fit(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)])
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
