import { openCompoundFile } from '../../package/compound-file'
import { decryptPackage } from '../../package/encryption/decrypt-package'
import { decryptRecords } from '../../package/encryption/decrypt-records'
import { tryPasswords } from '../../package/encryption/try-passwords'
import { Refusal } from '../../package/refusal'

/** What a compound file holds, without its encryption: the package of an encrypted .xlsx, or the records of an .xls. */
export type OldContent =
  { readonly tag: 'package'; readonly bytes: Uint8Array } | { readonly tag: 'records'; readonly stream: Uint8Array }

/**
 * Opens an .xls, an .et or an encrypted .xlsx: a compound file, or the records of a workbook alone. The password is that which was
 * typed, if any. Throws a Refusal.
 */
export function openOldContent(bytes: Uint8Array, password: string | null): OldContent {
  const streams = bytes[0] === 0xd0 ? openCompoundFile(bytes) : new Map([['Workbook', bytes]])
  if (streams.has('EncryptedPackage')) {
    return { tag: 'package', bytes: tryPasswords(password, (tried) => decryptPackage(streams, tried)) }
  }
  const stream = streams.get('Workbook') ?? streams.get('Book')
  if (!stream) throw new Refusal('import.not-a-workbook')
  return { tag: 'records', stream: tryPasswords(password, (tried) => decryptRecords(stream, tried)) }
}
