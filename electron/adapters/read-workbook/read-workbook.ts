import type { CellGrid, WorkbookGrid } from '../../../shared/sheet/cell-grid'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { detectFormat } from './detect-format'
import { inHundredths, type ReadProgress } from './read-progress'
import { isOpenDocument, readFlatOds, readOds } from './ods/read-ods'
import { Refusal } from '../package/refusal'
import { readText } from './text/read-text'
import { readMarkupWorkbook, readOldWorkbook } from './xls/read-old'
import { isXlsx, readXlsx, type ReadSheets } from './xlsx/read-xlsx'
import { openPackage, type Package } from '../package/zip/open-package'

/**
 * The workbook's cells as plain data. What a file is, is read from its content, whatever its name. A sheet is read wholly or listed
 * as damage; a file that is no sound workbook, or would take more time and memory than it can be worth, fails with an issue.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  tellPart: (part: { readonly done: number; readonly total: number }) => void = () => undefined,
): Promise<Result<WorkbookGrid>> {
  const place = { tag: 'file', file: fileName } as const
  try {
    const read = await readSheets(bytes, fileName, inHundredths(tellPart))
    if (!read.ok) return read
    const { sheets, damage } = read.value
    if (sheets.length === 0 && !damage.some((one) => one.code === 'import.sheet-damaged')) {
      return failure([issue('error', 'import.no-sheets', place)])
    }
    return success({ file: fileName, sheets, damage })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([issue('error', error.code, place, error.parameters)])
  }
}

async function readSheets(bytes: Uint8Array, fileName: string, progress: ReadProgress): Promise<Result<ReadSheets>> {
  const format = detectFormat(bytes)
  switch (format) {
    case 'zip': {
      const opened = openPackage(bytes, fileName)
      return opened.ok ? success(readPackage(opened.value, progress)) : opened
    }
    case 'compound':
    case 'records':
      return success(whole(await readOldWorkbook(bytes, fileName)))
    case 'xml-workbook':
    case 'html':
      return success(whole(await readMarkupWorkbook(bytes, format, fileName)))
    case 'flat-ods':
      return success(readFlatOds(bytes, fileName, progress))
    case 'text':
      return success(whole([readText(bytes)]))
    case 'empty':
      throw new Refusal('import.empty-file')
    case 'unknown':
      throw new Refusal('import.not-a-workbook')
  }
}

function readPackage(pack: Package, progress: ReadProgress): ReadSheets {
  if (isXlsx(pack)) return readXlsx(pack, progress)
  if (isOpenDocument(pack)) return readOds(pack, progress)
  throw new Refusal(pack.has('xl/workbook.bin') ? 'import.binary-workbook' : 'import.not-a-workbook')
}

function whole(sheets: readonly CellGrid[]): ReadSheets {
  return { sheets, damage: [] }
}
