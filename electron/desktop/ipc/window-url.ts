/** The window's page comes from a scheme of its own, not from `file:`, which could reach any file. */
export const windowScheme = 'app'
const windowHost = 'nianbao'
export const windowUrl = `${windowScheme}://${windowHost}/index.html`

/** Whether an address belongs to the program's own files. */
export function isWindowUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${windowScheme}:` && host === windowHost && username === '' && password === ''
}
