import { readTags } from '../../../../shared/markup/read-tags'

/** A sheet of a workbook saved as a web page, and the page that holds it. */
export interface FramesetSheet {
  readonly name: string
  /** Last step of its address: "sheet001.htm". */
  readonly page: string
}

/**
 * The sheets that the main page of a workbook saved as a web page names (x:ExcelWorksheet, in a comment that only office programs
 * read). None for a page that is no such frameset.
 */
export function readFrameset(page: string): readonly FramesetSheet[] {
  const island = /<x:ExcelWorkbook>[\s\S]*?<\/x:ExcelWorkbook>/iu.exec(page)?.[0]
  if (island === undefined || !/<frameset\b|x:WorksheetSource/iu.test(page)) return []
  const sheets: FramesetSheet[] = []
  let [name, isName] = ['', false]
  readTags(island, {
    open: (tag, attributes) => {
      if (tag === 'x:excelworksheet') name = ''
      isName = tag === 'x:name'
      const source = attributes['href']
      if (tag === 'x:worksheetsource' && source !== undefined) {
        sheets.push({ name, page: source.replaceAll('\\', '/').split('/').at(-1) ?? source })
      }
    },
    text: (text) => {
      if (isName) name += text
    },
    close: () => {
      isName = false
    },
  })
  return sheets
}
