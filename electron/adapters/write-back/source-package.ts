import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { DefinedNames } from '../../../shared/write-back/formula-references'
import { detectFormat, type FileFormat } from '../read-workbook/detect-format'
import { Refusal } from '../package/refusal'
import { folderOf, readRelations, relationsPartOf, type Relation } from '../package/relations'
import { openPackage, type Package } from '../package/zip/open-package'
import { decodePart, type PartText } from '../package/part-text'
import { attributesOf, scanTags, type Tag } from '../package/xml/scan-tags'
import { elementText } from './sheet-scan'

/** A sheet with cells, as the workbook lists it. */
export interface SourceSheet {
  readonly name: string
  readonly sheetId: string
  readonly part: string
}

/** The parts of an .xlsx package that writing back has to do with. */
export interface SourcePackage {
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly main: string
  readonly mainRelations: string
  readonly sheets: readonly SourceSheet[]
  /** What the names stand for that mean one thing in the whole workbook, by the name in lower case. */
  readonly names: DefinedNames
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly calcChain: string | null
  /** A part as text; null where it is missing or cannot be turned into the same bytes again. */
  text(part: string): PartText | null
}

const rootRelations = '_rels/.rels'

/** Opens a workbook for writing back; a file that is none, or whose parts are damaged, is an issue. */
export function openSourcePackage(bytes: Uint8Array, file: string): Result<SourcePackage> {
  const format = foreignFormat(bytes)
  if (format !== null) {
    const code = format === encrypted ? 'import.password-protected' : 'write-back.format'
    return failure([issue('error', code, { tag: 'file', file }, { file, format })])
  }
  const opened = openPackage(bytes, file)
  if (!opened.ok) return opened
  try {
    return takeApart(bytes, file, opened.value)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([packageIssue(file, String(error.parameters['detail'] ?? error.code))])
  }
}

export function packageIssue(file: string, part: string): Issue {
  return issue('error', 'write-back.package', { tag: 'file', file }, { file, part })
}

function takeApart(bytes: Uint8Array, file: string, pack: Package): Result<SourcePackage> {
  for (const [part, format] of foreignParts) {
    if (pack.has(part)) return failure([issue('error', 'write-back.format', { tag: 'file', file }, { file, format })])
  }
  const parts = new Map<string, Uint8Array>()
  for (const name of pack.names) {
    const content = pack.read(name)
    if (!(content instanceof Uint8Array)) return failure([packageIssue(file, name)])
    parts.set(name, content)
  }
  const relationsOf = (name: string, folder: string): readonly (readonly [string, Relation])[] => {
    const content = parts.get(name)
    return content ? [...readRelations(content, name, folder)] : []
  }
  const target = (found: readonly (readonly [string, Relation])[], kind: string): string | null => {
    const part = found.find(([, relation]) => relation.kind === kind)?.[1].target
    return part !== undefined && parts.has(part) ? part : null
  }
  const main = target(relationsOf(rootRelations, ''), 'officeDocument') ?? 'xl/workbook.xml'
  const mainRelations = relationsPartOf(main)
  const relations = relationsOf(mainRelations, folderOf(main))
  const text = textReader(parts)
  const mainXml = text(main)
  if (!mainXml) return failure([packageIssue(file, main)])
  return success({
    ...{ bytes, parts, main, mainRelations, text },
    sheets: listSheets(mainXml.text, new Map(relations), parts),
    names: listNames(mainXml.text),
    sharedStrings: target(relations, 'sharedStrings'),
    styles: target(relations, 'styles'),
    calcChain: target(relations, 'calcChain'),
  })
}

function listSheets(
  mainXml: string,
  relations: ReadonlyMap<string, Relation>,
  parts: ReadonlyMap<string, Uint8Array>,
): readonly SourceSheet[] {
  const sheets: SourceSheet[] = []
  for (const tag of scanTags(mainXml)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue
    const attributes = attributesOf(mainXml, tag)
    const id = [...attributes].find(([name]) => /(?:^|:)id$/u.test(name))?.[1] ?? ''
    const relation = relations.get(id)
    if (relation?.kind !== 'worksheet' || !parts.has(relation.target)) continue
    const [name, sheetId] = [attributes.get('name') ?? '', attributes.get('sheetId') ?? '']
    sheets.push({ name, sheetId, part: relation.target })
  }
  return sheets
}

/** A name that is given twice, for a sheet and for all, means either: it is left out. */
function listNames(mainXml: string): DefinedNames {
  const names = new Map<string, string>()
  const twice = new Set<string>()
  let open: Tag | null = null
  for (const tag of scanTags(mainXml)) {
    if (tag.name !== 'definedName') continue
    if (tag.kind === 'open') open = tag
    else if (open && tag.kind === 'close') {
      const name = (attributesOf(mainXml, open).get('name') ?? '').toLowerCase()
      if (names.has(name)) twice.add(name)
      names.set(name, elementText(mainXml, open, tag.end))
      open = null
    }
  }
  for (const name of twice) names.delete(name)
  return names
}

function textReader(parts: ReadonlyMap<string, Uint8Array>): SourcePackage['text'] {
  const known = new Map<string, PartText | null>()
  return (part) => {
    const found = known.get(part)
    if (found !== undefined) return found
    const content = parts.get(part)
    const text = content ? decodePart(content) : null
    known.set(part, text)
    return text
  }
}

/** Parts that only workbooks of another kind have. */
const foreignParts: readonly (readonly [part: string, format: string])[] = [
  ['xl/workbook.bin', 'Excel .xlsb'],
  ['content.xml', 'OpenDocument .ods'],
]

const encrypted = '.xlsx'

const formatNames: Readonly<Record<Exclude<FileFormat, 'zip'>, string>> = {
  empty: '0 KB',
  compound: 'Excel 97-2003 .xls / WPS .et',
  records: 'Excel 2-4 .xls',
  'xml-workbook': 'Excel 2003 XML',
  'flat-ods': 'OpenDocument .fods',
  html: 'HTML',
  text: 'CSV / TXT',
  unknown: '?',
}

/** What a file is that is no zip package; null for one that is. */
function foreignFormat(bytes: Uint8Array): string | null {
  const format = detectFormat(bytes)
  if (format === 'zip') return null
  // The encrypted form of .xlsx is a compound file with a stream of this name, in UTF-16.
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
  return format === 'compound' && isEncrypted ? encrypted : formatNames[format]
}
