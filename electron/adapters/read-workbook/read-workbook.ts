import type { WorkbookGrid } from '../../../shared/sheet/cell-grid'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { Refusal } from '../package/refusal'
import { openPackage, type Package } from '../package/zip/open-package'
import { readDbf } from './dbf/read-dbf'
import { detectFormat, type FileFormat } from './detect-format'
import { readMarkup } from './html/read-markup'
import { readMhtml } from './html/read-mhtml'
import { isOpenDocument, readFlatOds, readOds } from './ods/read-ods'
import { inHundredths, type ReadProgress } from './read-progress'
import type { ReadSheets } from './read-sheets'
import { readText } from './text/read-text'
import { openOldContent } from './xls/open-old-content'
import { readRecords } from './xls/read-records'
import { isBinaryWorkbook, readBinaryWorkbook } from './xlsx/read-binary-workbook'
import { isXlsx, readXlsx } from './xlsx/read-xlsx'

/** Larger files of other formats than .xlsx and .ods would take the libraries that read them too much memory. */
const maxOldBytes = 48 * 1024 * 1024

/**
 * The workbook's cells as plain data. What a file is, is read from its content, whatever its name. A sheet is read wholly or listed
 * as damage; a file that is no sound workbook, or would take more time and memory than it can be worth, fails with an issue. An
 * encrypted file opens with the password that office programs try by themselves, or with the one that is given.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  tellPart: (part: { readonly done: number; readonly total: number }) => void = () => undefined,
  password: string | null = null,
): Promise<Result<WorkbookGrid>> {
  const where = { tag: 'file', file: fileName } as const
  try {
    const read = await readSheets({ bytes, file: fileName, password }, inHundredths(tellPart))
    if (!read.ok) return read
    const { sheets, damage } = read.value
    if (sheets.length === 0 && !damage.some(({ code }) => code === 'import.sheet-damaged')) {
      return failure([issue('error', 'import.no-sheets', where)])
    }
    return success({ file: fileName, sheets, damage })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([issue('error', error.code, where, error.parameters)])
  }
}

interface Source {
  readonly bytes: Uint8Array
  readonly file: string
  readonly password: string | null
}

async function readSheets(source: Source, progress: ReadProgress): Promise<Result<ReadSheets>> {
  const { bytes, file, password } = source
  const format = detectFormat(bytes)
  if (format === 'zip') return readZip(bytes, file, progress)
  if (format !== 'flat-ods') checkSize(bytes, file)
  if (format !== 'compound' && format !== 'records') return success(await readPlain(format, bytes, file, progress))
  const content = openOldContent(bytes, password)
  return content.tag === 'package'
    ? readZip(content.bytes, file, progress)
    : success(await readRecords(content.stream, file))
}

/** A file that is neither an archive nor a workbook in records. */
async function readPlain(
  format: Exclude<FileFormat, 'zip' | 'compound' | 'records'>,
  bytes: Uint8Array,
  file: string,
  progress: ReadProgress,
): Promise<ReadSheets> {
  switch (format) {
    case 'xml-workbook':
    case 'html':
      return readMarkup(bytes, format, file)
    case 'mhtml':
      return readMhtml(bytes)
    case 'flat-ods':
      return readFlatOds(bytes, file, progress)
    case 'dbf':
      return readDbf(bytes)
    case 'text':
      return { sheets: [readText(bytes)], damage: [] }
    case 'sylk':
      throw new Refusal('import.other-format', { format: 'SYLK .slk' })
    case 'dif':
      throw new Refusal('import.other-format', { format: 'DIF .dif' })
    case 'empty':
      throw new Refusal('import.empty-file')
    case 'unknown':
      throw new Refusal('import.not-a-workbook')
  }
}

async function readZip(bytes: Uint8Array, file: string, progress: ReadProgress): Promise<Result<ReadSheets>> {
  const opened = openPackage(bytes, file)
  return opened.ok ? success(await readPackage(opened.value, bytes, progress)) : opened
}

async function readPackage(pack: Package, bytes: Uint8Array, progress: ReadProgress): Promise<ReadSheets> {
  if (isBinaryWorkbook(pack)) return readBinaryWorkbook(pack, bytes)
  if (isXlsx(pack)) return readXlsx(pack, progress)
  if (isOpenDocument(pack)) return readOds(pack, progress)
  throw new Refusal('import.not-a-workbook')
}

function checkSize(bytes: Uint8Array, file: string): void {
  if (bytes.length <= maxOldBytes) return
  const megabytes = (size: number): number => Math.round(size / 1024 / 1024)
  const sizes = { megabytes: megabytes(bytes.length), limit: megabytes(maxOldBytes) }
  throw new Refusal('import.too-large', { part: file, ...sizes })
}
