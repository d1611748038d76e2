import { strFromU8, strToU8 } from 'fflate'
import type { DocxPlan } from '../../../shared/render/docx/plan'
import { unzipParts, zipParts } from '../package/zip/zip-parts'
import { fontTablePart, settingsPart } from './settings-part'
import { stylesPart } from './styles-part'

/**
 * The package as it is handed out: with the plan's own styles and settings instead of the library's, and without what
 * differs from one writing to the next: times and made-up ids.
 */
export function finishPackage(bytes: Uint8Array, plan: DocxPlan): Uint8Array {
  const charts = plan.sections.flatMap(({ blocks }) => blocks).filter((block) => block.tag === 'chart')
  const own: Readonly<Record<string, string>> = {
    'word/styles.xml': stylesPart(plan),
    'word/settings.xml': settingsPart({ hasTwoSides: plan.page.hasTwoSides }),
    'word/fontTable.xml': fontTablePart(plan),
  }
  const relations = new Map<string, string>()
  const counts: PartIds = { 'w:bookmark': new Map(), 'wp:docPr': new Map() }
  const parts: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(unzipParts(bytes))) parts[name] = finishPart(name, content)
  return zipParts(parts)

  function finishPart(name: string, content: Uint8Array): Uint8Array {
    const written = own[name]
    if (written !== undefined) return strToU8(written)
    if (name.endsWith('.xlsx')) return zipParts(unzipParts(content))
    if (name === 'docProps/core.xml') return strToU8(datedAt(plan.date, strFromU8(content)))
    if (name === 'word/document.xml') return strToU8(countAnew(nameRelations(strFromU8(content), relations), counts))
    if (name === 'word/footnotes.xml') return strToU8(countAnew(strFromU8(content), counts))
    if (/^word\/(?:charts\/)?_rels\//u.test(name)) return strToU8(nameRelations(strFromU8(content), relations))
    const number = /^word\/charts\/chart(\d+)\.xml$/u.exec(name)?.[1]
    if (number === undefined) return content
    const chart = charts[Number(number) - 1]
    if (chart === undefined) throw new Error(`${name} belongs to no chart of the document`)
    return strToU8(withWorkbook(chart.part, nameRelations(strFromU8(content), relations)))
  }
}

function datedAt(date: string, properties: string): string {
  return properties.replace(/(W3CDTF">)[^<]*(<)/gu, `$1${date}T00:00:00Z$2`)
}

/** The plan's chart part, tied to the workbook that the library's own chart part is tied to. */
function withWorkbook(part: string, written: string): string {
  const [link] = /<c:externalData .*<\/c:externalData>/su.exec(written) ?? []
  if (link === undefined) throw new Error('the chart has no workbook')
  return part.replace('</c:chartSpace>', `${link}</c:chartSpace>`)
}

/** The numbers of bookmarks and drawings, which are counted through all parts of a document. */
type PartIds = Readonly<Record<'w:bookmark' | 'wp:docPr', Map<string, number>>>

/** The library counts bookmarks and drawings on from one document to the next. */
function countAnew(text: string, ids: PartIds): string {
  const pattern = /(<(w:bookmark|wp:docPr)(?:Start|End)?\b[^>]*? (?:w:)?id=")(\d+)"/gu
  return text.replace(pattern, (_, start: string, kind: keyof PartIds, id: string) => {
    const number = ids[kind].get(id) ?? ids[kind].size + 1
    ids[kind].set(id, number)
    return `${start}${number}"`
  })
}

/** The library draws the ids of charts and their workbooks by lot; they are numbered as they come instead. */
function nameRelations(text: string, known: Map<string, string>): string {
  return text.replace(/"(rId[a-z0-9_-]{12,})"/gu, (_, id: string) => {
    const name = known.get(id) ?? `rIdPart${known.size + 1}`
    known.set(id, name)
    return `"${name}"`
  })
}
