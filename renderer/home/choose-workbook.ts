import type { ImportSource } from '../import/reading/read-task'
import { nianbao } from '../nianbao'

/** Lets the user choose a workbook and hands it on; nothing happens when none was chosen. */
export async function chooseWorkbook(use: (source: ImportSource) => Promise<void>): Promise<void> {
  const file = await nianbao.chooseFile('workbook')
  if (file) await use({ tag: 'file', file })
}
