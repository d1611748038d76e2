import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/**
 * Writes the PDF of a finished report document with the built program's own writer, and nothing before or after it:
 * node render-document.mjs DOCUMENT.json PROFILE.json OUT.pdf
 */
const [, , documentPath, profilePath, out] = process.argv
const built = new URL('../../../dist/cli/', import.meta.url)
// As electron/cli/optimise-later.ts has it for every command.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000')
const chunk = readdirSync(built).find((name) => /^print-pdf-.*\.mjs$/u.test(name))
if (chunk === undefined) throw new Error('the program is not built: npm run build')
const { printPdf } = await import(new URL(chunk, built))
const printed = await printPdf(
  JSON.parse(readFileSync(documentPath, 'utf8')),
  JSON.parse(readFileSync(profilePath, 'utf8')),
)
if (!printed.ok) throw new Error(JSON.stringify(printed.error))
writeFileSync(out, printed.value.bytes)
