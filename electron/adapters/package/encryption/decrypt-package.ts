import { malformed } from '../refusal'
import { decryptAgile } from './decrypt-agile'
import { decryptStandard } from './decrypt-standard'
import { unknownEncryption } from './unknown-encryption'

/**
 * The package in an encrypted .xlsx or .docx, whose compound file holds the streams EncryptionInfo and EncryptedPackage
 * (MS-OFFCRYPTO 2.3.4). Null for a wrong password. Throws a Refusal for kinds of encryption that are not known here.
 */
export function decryptPackage(streams: ReadonlyMap<string, Uint8Array>, password: string): Uint8Array | null {
  const [info, content] = [streams.get('EncryptionInfo'), streams.get('EncryptedPackage')]
  if (!info || info.length < 8 || !content || content.length < 8) throw malformed('EncryptedPackage')
  const version = Buffer.from(info.subarray(0, 4))
  const [major, minor] = [version.readUInt16LE(0), version.readUInt16LE(2)]
  const size = Number(Buffer.from(content.subarray(0, 8)).readBigUInt64LE())
  const body = content.subarray(8)
  const decrypted =
    major === 4 && minor === 4
      ? decryptAgile(info.subarray(8), body, password)
      : minor === 2
        ? decryptStandard(info.subarray(8), body, password)
        : unknownEncryption(`${major}.${minor}`)
  if (decrypted !== null && decrypted.length < size) throw malformed('EncryptedPackage')
  return decrypted && decrypted.subarray(0, size)
}
