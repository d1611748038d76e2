import { scanTags } from '../package/xml/scan-tags'

/** Elements of `workbook` that stand behind `calcPr`, in the order of the schema (ECMA-376 18.2.27). */
const behind = new Set([
  ...['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing'],
  ...['fileRecoveryPr', 'webPublishObjects', 'extLst'],
])

/** The main part of a workbook, asking whoever opens it to compute all formulas. Null where it has no end. */
export function askRecalculation(xml: string): string | null {
  for (const tag of scanTags(xml)) {
    if (tag.name === 'calcPr' && tag.kind !== 'close') {
      const opening = xml.slice(tag.start, tag.end).replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
      const name = `<${tag.prefix}calcPr`
      return `${xml.slice(0, tag.start)}${name} fullCalcOnLoad="1"${opening.slice(name.length)}${xml.slice(tag.end)}`
    }
    const isEnd = tag.name === 'workbook' && tag.kind === 'close'
    if (isEnd || (behind.has(tag.name) && tag.kind !== 'close')) {
      return `${xml.slice(0, tag.start)}<${tag.prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(tag.start)}`
    }
  }
  return null
}
