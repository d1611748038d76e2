import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { DefinedNames } from '../../../shared/write-back/formula-references'
import { folderOf, readRelations, relationsPartOf, type Relation } from '../package/read-relations'
import { Refusal } from '../package/refusal'
import { XmlPart } from '../package/xml/xml-part'
import type { XmlReader } from '../package/xml/xml-reader'
import { openPackage } from '../package/zip/open-package'
import { foreignFormat } from './foreign-format'

/** A sheet with cells, as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly sheetId: string
  readonly part: string
}

/** The parts of an .xlsx package that writing back has to do with. */
export interface SourcePackage {
  readonly file: string
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly main: string
  readonly mainRelations: string
  readonly sheets: readonly ListedSheet[]
  /** What the names stand for that mean one thing in the whole workbook, by the name in lower case. */
  readonly names: DefinedNames
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly calcChain: string | null
}

const rootRelations = '_rels/.rels'

/** Parts that only workbooks of another kind have. */
const foreignParts: readonly (readonly [part: string, format: string])[] = [
  ['xl/workbook.bin', 'Excel .xlsb'],
  ['content.xml', 'OpenDocument .ods'],
]

/** Opens a workbook for writing back; a file that is none, or whose parts are damaged, is an issue. */
export function openSourcePackage(bytes: Uint8Array, file: string): Result<SourcePackage> {
  const foreign = foreignFormat(bytes)
  if (foreign?.isEncrypted)
    return failure([issue('error', 'import.password-protected', { tag: 'file', file }, { file })])
  if (foreign) return failure([formatIssue(file, foreign.format)])
  const opened = openPackage(bytes, file)
  if (!opened.ok) return opened
  const other = foreignParts.find(([part]) => opened.value.has(part))
  if (other) return failure([formatIssue(file, other[1])])
  const parts = new Map<string, Uint8Array>()
  for (const name of opened.value.names) {
    const content = opened.value.read(name)
    if (!(content instanceof Uint8Array)) return failure([packageIssue(file, name)])
    parts.set(name, content)
  }
  return refusedAsIssue(file, () => takeApart(bytes, file, parts))
}

/** A part of the file is not such that it could be edited. */
export function packageIssue(file: string, part: string): Issue {
  return issue('error', 'write-back.package', { tag: 'file', file }, { file, part })
}

/** Turns what the XML reader throws about a part into an issue. */
export function refusedAsIssue<T>(file: string, read: () => Result<T>): Result<T> {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([packageIssue(file, String(error.parameters['detail'] ?? error.code))])
  }
}

/** A part of the package as XML; null where there is none. */
export function xmlPart({ parts }: SourcePackage, name: string | null): XmlPart | null {
  const content = name === null ? undefined : parts.get(name)
  return content && name !== null ? new XmlPart(name, content) : null
}

function formatIssue(file: string, format: string): Issue {
  return issue('error', 'write-back.format', { tag: 'file', file }, { file, format })
}

function takeApart(bytes: Uint8Array, file: string, parts: ReadonlyMap<string, Uint8Array>): Result<SourcePackage> {
  const relationsOf = (name: string, folder: string): ReadonlyMap<string, Relation> => {
    const content = parts.get(name)
    return content ? readRelations(content, name, folder) : new Map()
  }
  const target = (found: ReadonlyMap<string, Relation>, wanted: string): string | null => {
    const part = [...found.values()].find(({ kind }) => kind === wanted)?.target
    return part !== undefined && parts.has(part) ? part : null
  }
  const main = target(relationsOf(rootRelations, ''), 'officeDocument') ?? 'xl/workbook.xml'
  const mainRelations = relationsPartOf(main)
  const relations = relationsOf(mainRelations, folderOf(main))
  const content = parts.get(main)
  if (!content) return failure([packageIssue(file, main)])
  const { sheets, names } = readMain(new XmlPart(main, content).reader(), relations)
  return success({
    ...{ file, bytes, parts, main, mainRelations, names },
    sheets: sheets.filter(({ part }) => parts.has(part)),
    sharedStrings: target(relations, 'sharedStrings'),
    styles: target(relations, 'styles'),
    calcChain: target(relations, 'calcChain'),
  })
}

/** The sheets with cells, and the names. A name that is given twice, for a sheet and for all, means either: it is left out. */
function readMain(
  reader: XmlReader,
  relations: ReadonlyMap<string, Relation>,
): Pick<SourcePackage, 'sheets' | 'names'> {
  const sheets: ListedSheet[] = []
  const names = new Map<string, string>()
  const repeated = new Set<string>()
  while (reader.nextElement()) {
    if (reader.name === 'sheet') {
      const relation = relations.get(reader.attribute('id') ?? '')
      if (relation?.kind !== 'worksheet') continue
      const [name, sheetId] = [reader.attribute('name') ?? '', reader.attribute('sheetId') ?? '']
      sheets.push({ name, sheetId, part: relation.target })
    } else if (reader.name === 'definedName') {
      const name = (reader.attribute('name') ?? '').toLowerCase()
      if (names.has(name)) repeated.add(name)
      names.set(name, reader.allText())
    }
  }
  for (const name of repeated) names.delete(name)
  return { sheets, names }
}
