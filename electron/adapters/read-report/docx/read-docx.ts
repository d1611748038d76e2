import type { ReportFootnote } from '../../../../shared/draft/report-text'
import { openPackage, type Package } from '../../package/zip/open-package'
import { folderOf, readRelations, relationsPartOf, type Relation } from '../../package/read-relations'
import { Refusal } from '../../package/refusal'
import { XmlReader, xmlToken } from '../../package/xml/xml-reader'
import { BodyReader, type BodyState } from './body-reader'
import type { DocxBlock } from './docx-paragraph'
import { Fields } from './fields'
import { LeftOutCount } from './left-out-count'
import { formatListNumber } from './list-number'
import { readNumbering } from './read-numbering'
import { forEachChild } from './properties'
import { readStyles } from './read-styles'

/** A Word document as it reads, before it is told which paragraph is what. */
export interface DocxText {
  readonly blocks: readonly DocxBlock[]
  readonly footnotes: readonly ReportFootnote[]
  readonly leftOut: LeftOutCount
}

/** The parts of a Word document that its text depends on. */
export class DocxPackage {
  /** Name of the part with the body. */
  readonly main: string
  private readonly relations: ReadonlyMap<string, Relation>

  constructor(readonly parts: Package) {
    const outer = readRelations(this.part('_rels/.rels'), '_rels/.rels', '')
    const main = [...outer.values()].find(({ kind }) => kind === 'officeDocument')?.target
    if (main === undefined || !parts.has(main)) throw new Refusal('read-report.not-a-report')
    this.main = main
    const own = relationsPartOf(main)
    this.relations = parts.has(own) ? readRelations(this.part(own), own, folderOf(main)) : new Map()
  }

  /** Bytes of a part that must be there and whole. */
  part(name: string): Uint8Array {
    const content = this.parts.read(name)
    if (content === 'damaged' || content === null) throw new Refusal('import.damaged-package', { part: name })
    return content
  }

  /** Parts that the document relates to as a kind: "styles", "footnotes". */
  related(kind: string): readonly Uint8Array[] {
    return this.relatedNames(kind).map((name) => this.part(name))
  }

  /** Their names; a relation to a part that is not there is none. */
  relatedNames(kind: string): readonly string[] {
    return [...this.relations.values()]
      .filter((relation) => relation.kind === kind && this.parts.has(relation.target))
      .map(({ target }) => target)
  }
}

/** Opens the package of a Word document; throws a Refusal. */
export function openDocx(bytes: Uint8Array, file: string): DocxPackage {
  const opened = openPackage(bytes, file)
  if (!opened.ok) {
    const [reason] = opened.error
    throw new Refusal(reason?.code ?? 'import.damaged-package', reason?.parameters ?? {})
  }
  return new DocxPackage(opened.value)
}

/** Reads the body of a Word document with its notes. Throws a Refusal. */
export function readDocx(document: DocxPackage): DocxText {
  const state = stateOf(document)
  const reader = new XmlReader(document.part(document.main), document.main)
  const body = new BodyReader(reader, state)
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token === xmlToken.open && reader.name === 'body') body.read()
  }
  state.leftOut.add(
    'header-or-footer',
    [...document.related('header'), ...document.related('footer')].filter(saysSomething).length,
  )
  state.leftOut.add(
    'comment',
    document.related('comments').reduce((sum, part) => sum + countElements(part, 'comment'), 0),
  )
  return { blocks: body.blocks, footnotes: footnotesOf(document, state, body), leftOut: state.leftOut }
}

function stateOf(document: DocxPackage): BodyState {
  const styles = readStyles(document.related('styles')[0] ?? null)
  const numbering = readNumbering(
    document.related('numbering')[0] ?? null,
    (style) => styles.paragraph(style).paragraph.list?.id ?? null,
  )
  return { styles, numbering, fields: new Fields(), leftOut: new LeftOutCount() }
}

/** The notes in the order of their references, with the marks that Word counts for them. */
function footnotesOf(document: DocxPackage, state: BodyState, body: BodyReader): readonly ReportFootnote[] {
  const formats = new Map([...noteFormatsOf(document), ...body.noteFormats])
  const texts = {
    footnote: noteTexts(document, state, 'footnote'),
    endnote: noteTexts(document, state, 'endnote'),
  }
  const counts = { footnote: 0, endnote: 0 }
  return body.references.flatMap(({ kind, id, offset, isCustom, paragraph }) => {
    const text = texts[kind].get(id)
    if (text === undefined) return []
    if (!isCustom) counts[kind] += 1
    const format = formats.get(`${kind}Pr`) ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman')
    const mark = isCustom ? '' : formatListNumber(counts[kind], format)
    return [{ mark, place: paragraph === null ? null : { paragraph, offset }, text }]
  })
}

function noteTexts(document: DocxPackage, state: BodyState, kind: 'footnote' | 'endnote'): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const [part] = document.related(`${kind}s`)
  if (part === undefined) return texts
  const reader = new XmlReader(part, `${kind}s.xml`)
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token !== xmlToken.open || reader.name !== kind) continue
    const id = reader.attribute('id') ?? ''
    // Lines between text and notes are kept as notes of a type.
    const isLine = /separator|notice/iu.test(reader.attribute('type') ?? '')
    const note = new BodyReader(reader, { ...state, fields: new Fields() })
    note.read()
    if (isLine) continue
    const lines = note.blocks.flatMap((block) =>
      block.tag === 'paragraph' ? [`${block.number}${block.text}`.trim()] : [],
    )
    texts.set(id, lines.join('\n').trim())
  }
  return texts
}

/** The formats of note marks that the settings of the document state. */
function noteFormatsOf(document: DocxPackage): ReadonlyMap<string, string> {
  const formats = new Map<string, string>()
  const [settings] = document.related('settings')
  if (settings === undefined) return formats
  const reader = new XmlReader(settings, 'settings.xml')
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token !== xmlToken.open || (reader.name !== 'footnotePr' && reader.name !== 'endnotePr')) continue
    const { name } = reader
    forEachChild(reader, (child) => {
      if (child === 'numFmt') formats.set(name, reader.attribute('val') ?? '')
    })
  }
  return formats
}

function saysSomething(part: Uint8Array): boolean {
  const reader = new XmlReader(part, 'header')
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token === xmlToken.open && reader.name === 't' && reader.allText().trim() !== '') return true
  }
  return false
}

function countElements(part: Uint8Array, name: string): number {
  let count = 0
  const reader = new XmlReader(part, name)
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token === xmlToken.open && reader.name === name) count += 1
  }
  return count
}
