import { strFromU8 } from 'fflate'
import type { ExportedFigure, ExportedReport, ExportedText } from '../../../shared/render/verify/exported-report'
import { unzipParts } from '../package/zip-parts'
import { readChartParts } from './chart-parts'
import { decodeEntities } from '../package/xml/decode-entities'

const token =
  /<w:p[ >]|<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:instrText[^>]*>([^<]*)<\/w:instrText>|<w:fldChar [^>]*w:fldCharType="(\w+)"|<w:bookmarkStart [^>]*>|<w:bookmarkEnd [^>]*>/gu

/** The texts of a Word document, the figures between its bookmarks and the values of its charts. */
export function readExportedDocx(bytes: Uint8Array): ExportedReport {
  const parts = unzipParts(bytes)
  const body = parts['word/document.xml']
  if (body === undefined) throw new Error('the document has no body')
  return { format: 'docx', ...readBody(strFromU8(body)), charts: readChartParts(parts, 'word') }
}

interface Field {
  instruction: string
}

function readBody(xml: string): {
  readonly texts: readonly ExportedText[]
  readonly figures: readonly ExportedFigure[]
} {
  const texts: ExportedText[] = []
  const figures: ExportedFigure[] = []
  const open = new Map<string, { readonly id: string; text: string }>()
  const fields: Field[] = []
  let paragraph = ''
  const place = (): string => `第${texts.length + 1}段`
  for (const [found, text, instruction, mark] of xml.matchAll(token)) {
    if (text !== undefined) {
      // The page number of a heading is the layout's, not the report's.
      if (fields.some((field) => field.instruction.includes('PAGEREF'))) continue
      const shown = decodeEntities(text)
      paragraph += shown
      for (const bookmark of open.values()) bookmark.text += shown
    } else if (mark === 'begin') fields.push({ instruction: '' })
    else if (mark === 'end') fields.pop()
    else if (instruction !== undefined) {
      const field = fields.at(-1)
      if (field) field.instruction += instruction
    } else if (found === '</w:p>') {
      texts.push({ text: paragraph, where: place() })
      paragraph = ''
    } else if (found.startsWith('<w:bookmarkStart')) {
      const { id, name } = bookmarkOf(found)
      if (/^f\d+$/u.test(name)) open.set(id, { id: name, text: '' })
    } else if (found.startsWith('<w:bookmarkEnd')) {
      const { id } = bookmarkOf(found)
      const bookmark = open.get(id)
      open.delete(id)
      if (bookmark) figures.push({ ...bookmark, where: place(), value: null })
    }
  }
  return { texts, figures }
}

function bookmarkOf(mark: string): { readonly id: string; readonly name: string } {
  return { id: /w:id="([^"]*)"/u.exec(mark)?.[1] ?? '', name: /w:name="([^"]*)"/u.exec(mark)?.[1] ?? '' }
}
