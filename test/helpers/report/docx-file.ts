import { zipParts } from '../package/xlsx-parts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What stands in the parts beside the body, by the names of their elements. */
export interface DocxContent {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly settings?: string
  readonly header?: string
}

const parts = {
  styles: { root: 'styles', kind: 'styles' },
  numbering: { root: 'numbering', kind: 'numbering' },
  footnotes: { root: 'footnotes', kind: 'footnotes' },
  endnotes: { root: 'endnotes', kind: 'endnotes' },
  comments: { root: 'comments', kind: 'comments' },
  settings: { root: 'settings', kind: 'settings' },
  header: { root: 'hdr', kind: 'header' },
} as const

/** The parts of a small Word document with this body, to be changed by tests before they are zipped. */
export function docxParts(body: string, content: DocxContent = {}): Record<string, string> {
  const given = Object.entries(content) as readonly [keyof DocxContent, string][]
  const overrides = given.map(
    ([name]) => `<Override PartName="/word/${name}.xml" ContentType="${contentType}.${parts[name].kind}+xml"/>`,
  )
  const relations = given.map(
    ([name], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${parts[name].kind}" Target="${name}.xml"/>`,
  )
  return {
    '[Content_Types].xml':
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${contentType}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      given.map(([name, xml]) => [
        `word/${name}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><w:${parts[name].root} ${namespaces}>${xml}</w:${parts[name].root}>`,
      ]),
    ),
  }
}

export function docxFile(body: string, content: DocxContent = {}): Uint8Array {
  return zipParts(docxParts(body, content))
}

/** A run with its text as it is; properties are the content of its w:rPr. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of runs; properties are the content of its w:pPr. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

export function textParagraph(text: string, properties = ''): string {
  return paragraph(run(text), properties)
}
