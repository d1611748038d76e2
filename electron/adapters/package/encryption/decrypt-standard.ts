import { createDecipheriv, createHash } from 'node:crypto'
import { unknownEncryption } from './unknown-encryption'
import { readVerifier } from './read-verifier'

const keyLengths: Readonly<Record<number, number>> = { 0x660e: 16, 0x660f: 24, 0x6610: 32 }
const rounds = 50_000

/** Standard encryption, that of Office 2007 (MS-OFFCRYPTO 2.3.4.5 to 9). Null for a wrong password. */
export function decryptStandard(info: Uint8Array, content: Uint8Array, password: string): Uint8Array | null {
  const { algorithm, salt, verifier, verifierHash } = readVerifier(info, 32)
  const keyLength = keyLengths[algorithm] ?? unknownEncryption(`algorithm ${algorithm}`)
  const key = deriveKey(salt, password, keyLength)
  const input = decipher(verifier, key)
  const expected = decipher(verifierHash, key).subarray(0, 20)
  if (!createHash('sha1').update(input).digest().equals(expected)) return null
  return decipher(content.subarray(0, content.length - (content.length % 16)), key)
}

function deriveKey(salt: Uint8Array, password: string, length: number): Buffer {
  const number = Buffer.alloc(4)
  let spun = createHash('sha1').update(salt).update(Buffer.from(password, 'utf16le')).digest()
  for (let round = 0; round < rounds; round += 1) {
    number.writeUInt32LE(round)
    spun = createHash('sha1').update(number).update(spun).digest()
  }
  number.writeUInt32LE(0)
  const final = createHash('sha1').update(spun).update(number).digest()
  const padded = (fill: number): Buffer => {
    const block = Buffer.alloc(64, fill)
    for (const [at, byte] of final.entries()) block[at] = byte ^ fill
    return createHash('sha1').update(block).digest()
  }
  return Buffer.concat([padded(0x36), padded(0x5c)]).subarray(0, length)
}

function decipher(encrypted: Uint8Array, key: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(encrypted), cipher.final()])
}
