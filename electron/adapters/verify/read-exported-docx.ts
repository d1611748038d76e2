import type { ExportedFigure, ExportedReport, ExportedText } from '../../../shared/render/verify/exported-report'
import { footnoteMark } from '../../../shared/report/footnotes'
import { XmlReader, xmlToken } from '../package/xml/xml-reader'
import { unzipParts } from '../package/zip/zip-parts'
import { readChartParts } from './read-chart-parts'

const bodyPart = 'word/document.xml'
const notesPart = 'word/footnotes.xml'

/** The texts of a Word document, the figures between its bookmarks and the values of its charts. */
export function readExportedDocx(bytes: Uint8Array): ExportedReport {
  const parts = unzipParts(bytes)
  const content = parts[bodyPart]
  if (content === undefined) throw new Error('the document has no body')
  const notes = parts[notesPart] === undefined ? new Map<string, ReadNote>() : readNotes(parts[notesPart])
  const body = new BodyReader(new XmlReader(content, bodyPart), notes)
  return { format: 'docx', ...body.read(), charts: readChartParts(parts, 'word') }
}

/** The texts of the footnotes by their numbers in the file, with the figures in them. */
function readNotes(content: Uint8Array): ReadonlyMap<string, ReadNote> {
  const notes = new Map<string, ReadNote>()
  const reader = new XmlReader(content, notesPart)
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token !== xmlToken.open || reader.name !== 'footnote') continue
    const id = reader.attribute('id') ?? ''
    // Those that only draw the separating rules have a type.
    if (reader.attribute('type') === null) notes.set(id, new BodyReader(reader, new Map(), 'footnote').read())
  }
  return notes
}

interface ReadNote {
  readonly texts: readonly ExportedText[]
  readonly figures: readonly ExportedFigure[]
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
  /** Notes to which marks of the paragraph lead; a layout prints them below it. */
  private noted: ExportedText[] = []
  private noteCount = 0

  /** Reads to the end of the part, or of the element named. */
  constructor(
    private readonly reader: XmlReader,
    private readonly notes: ReadonlyMap<string, ReadNote>,
    private readonly within: string | null = null,
  ) {}

  read(): ReadNote {
    const { reader } = this
    for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
      if (token === xmlToken.open) this.readOpened()
      else if (token === xmlToken.close && reader.name === this.within) break
      else if (token === xmlToken.close && reader.name === 'p') {
        this.texts.push({ text: this.paragraph, where: this.where }, ...this.noted)
        this.paragraph = ''
        this.noted = []
      }
    }
    return { texts: this.texts, figures: this.figures }
  }

  /** Word counts the marks in the order of the text; the report prints them in brackets. */
  private readReference(id: string): void {
    const note = this.notes.get(id)
    if (note === undefined) throw new Error(`the document has no footnote ${id}`)
    this.noteCount += 1
    const mark = footnoteMark(this.noteCount)
    this.addText(mark)
    this.noted.push(...note.texts.map(({ text, where }, at) => ({ text: at === 0 ? mark + text : text, where })))
    this.figures.push(...note.figures)
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
      case 'fldChar':
        this.readFieldMark(reader.attribute('fldCharType'))
        break
      case 'footnoteReference':
        this.readReference(reader.attribute('id') ?? '')
        break
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

  private readFieldMark(kind: string | null): void {
    if (kind === 'begin') this.openFields.push({ instruction: '' })
    else if (kind === 'end') this.openFields.pop()
  }

  private addText(text: string): void {
    // The page number of a heading is the layout's, not the report's.
    if (this.openFields.some(({ instruction }) => instruction.includes('PAGEREF'))) return
    this.paragraph += text
    for (const bookmark of this.openBookmarks.values()) bookmark.text += text
  }
}
