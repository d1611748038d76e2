import { malformed } from '../refusal'

/** How a password is made sure of: the salt, and a random text with its hash, both encrypted (MS-OFFCRYPTO 2.3.2 and 2.3.3). */
export interface Verifier {
  /** Number of the algorithm: 0x6801 is RC4, 0x660e to 0x6610 are AES. */
  readonly algorithm: number
  /** Of the key in bits; 0 stands for 40. */
  readonly keyBits: number
  readonly salt: Uint8Array
  readonly verifier: Uint8Array
  readonly verifierHash: Uint8Array
}

/** Reads it from behind the version numbers. The hash takes 20 bytes under RC4, under AES they are filled up to 32. */
export function readVerifier(info: Uint8Array, hashLength: 20 | 32): Verifier {
  const bytes = Buffer.from(info.buffer, info.byteOffset, info.byteLength)
  const headerLength = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0
  const start = 4 + headerLength
  if (headerLength < 32 || start + 40 + hashLength > bytes.length) throw malformed('EncryptionInfo')
  return {
    algorithm: bytes.readUInt32LE(4 + 8),
    keyBits: bytes.readUInt32LE(4 + 16),
    salt: bytes.subarray(start + 4, start + 20),
    verifier: bytes.subarray(start + 20, start + 36),
    verifierHash: bytes.subarray(start + 40, start + 40 + hashLength),
  }
}
