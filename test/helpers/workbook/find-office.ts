import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['soffice', 'libreoffice', 'soffice.exe']

/** The path of LibreOffice, or null where it is not installed. */
export function findOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null
}
