import { Refusal } from '../refusal'

/** Throws a Refusal that names a kind of encryption which is not known here. */
export function unknownEncryption(detail: string): never {
  throw new Refusal('import.password-protected', { detail })
}
