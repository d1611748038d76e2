import type { ExportedFigure, ExportedReport, ExportedText } from '../../../shared/render/verify/exported-report'
import { XmlReader, xmlToken } from '../package/xml/xml-reader'
import { unzipParts } from '../package/zip/zip-parts'
import { readChartParts } from './read-chart-parts'

const bodyPart = 'word/document.xml'

/** The texts of a Word document, the figures between its bookmarks and the values of its charts. */
export function readExportedDocx(bytes: Uint8Array): ExportedReport {
  const parts = unzipParts(bytes)
  const content = parts[bodyPart]
  if (content === undefined) throw new Error('the document has no body')
  const body = new BodyReader(new XmlReader(content, bodyPart))
  return { format: 'docx', ...body.read(), charts: readChartParts(parts, 'word') }
}

interface Field {
  instruction: string
}

class BodyReader {
  private readonly texts: ExportedText[] = []
  private readonly figures: ExportedFigure[] = []
  private readonly openBookmarks = new Map<string, { readonly id: string; text: string }>()
  private readonly openFields: Field[] = []
  private paragraph = ''

  constructor(private readonly reader: XmlReader) {}

  read(): { readonly texts: readonly ExportedText[]; readonly figures: readonly ExportedFigure[] } {
    const { reader } = this
    for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
      if (token === xmlToken.open) this.readOpened()
      else if (token === xmlToken.close && reader.name === 'p') {
        this.texts.push({ text: this.paragraph, where: this.where })
        this.paragraph = ''
      }
    }
    return { texts: this.texts, figures: this.figures }
  }

  private get where(): string {
    return `第${this.texts.length + 1}段`
  }

  private readOpened(): void {
    const { reader } = this
    switch (reader.name) {
      case 't':
        this.addText(reader.allText())
        break
      case 'instrText': {
        const field = this.openFields.at(-1)
        if (field) field.instruction += reader.allText()
        break
      }
      case 'fldChar': {
        const kind = reader.attribute('fldCharType')
        if (kind === 'begin') this.openFields.push({ instruction: '' })
        else if (kind === 'end') this.openFields.pop()
        break
      }
      case 'bookmarkStart': {
        const name = reader.attribute('name') ?? ''
        if (/^f\d+$/u.test(name)) this.openBookmarks.set(reader.attribute('id') ?? '', { id: name, text: '' })
        break
      }
      case 'bookmarkEnd': {
        const id = reader.attribute('id') ?? ''
        const bookmark = this.openBookmarks.get(id)
        this.openBookmarks.delete(id)
        if (bookmark) this.figures.push({ ...bookmark, where: this.where, value: null })
      }
    }
  }

  private addText(text: string): void {
    // The page number of a heading is the layout's, not the report's.
    if (this.openFields.some(({ instruction }) => instruction.includes('PAGEREF'))) return
    this.paragraph += text
    for (const bookmark of this.openBookmarks.values()) bookmark.text += text
  }
}
