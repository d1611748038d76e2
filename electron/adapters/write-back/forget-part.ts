import type { Splice } from '../package/xml/splice-bytes'
import { xmlPart, type SourcePackage } from './source-package'

/** The edits that take a part out of the package's lists (content types and relations of the workbook), by the list. */
export function forgetPart(source: SourcePackage, part: string): ReadonlyMap<string, readonly Splice[]> {
  const name = part.split('/').at(-1) ?? part
  const edits = new Map<string, readonly Splice[]>()
  for (const list of ['[Content_Types].xml', source.mainRelations]) {
    const reader = xmlPart(source, list)?.reader()
    const splices: Splice[] = []
    while (reader?.nextElement()) {
      const target = reader.attribute('PartName') ?? reader.attribute('Target')
      if (target === null || target.split('/').at(-1) !== name) continue
      const start = reader.tagStart
      reader.skip()
      splices.push({ start, end: reader.tagEnd, text: '' })
    }
    edits.set(list, splices)
  }
  return edits
}
