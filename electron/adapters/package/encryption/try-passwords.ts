import { Refusal } from '../refusal'

/** Office programs try it before they ask: a workbook that is only locked against changes is encrypted with it (MS-OFFCRYPTO 2.4.2). */
const defaultPassword = 'VelvetSweatshop'

/**
 * What a file gives with the password that office programs try by themselves, or else with the one that was typed. `decrypt` gives
 * null for a wrong password. Throws a Refusal that asks for the password, or says that it is wrong.
 */
export function tryPasswords<T>(typed: string | null, decrypt: (password: string) => T | null): T {
  const found = decrypt(defaultPassword) ?? (typed === null ? null : decrypt(typed))
  if (found !== null) return found
  throw new Refusal(typed === null ? 'import.password-needed' : 'import.password-wrong')
}
