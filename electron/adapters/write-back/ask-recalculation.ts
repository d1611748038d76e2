import type { Splice } from '../package/xml/splice-bytes'
import { type XmlReader, xmlToken } from '../package/xml/xml-reader'

/** Elements of `workbook` that stand behind `calcPr`, in the order of the schema (ECMA-376 18.2.27). */
const behind = new Set([
  ...['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing'],
  ...['fileRecoveryPr', 'webPublishObjects', 'extLst'],
])

/** The edit of a workbook's main part that makes whoever opens it compute all formulas. */
export function askRecalculation(main: XmlReader): Splice {
  for (let token = main.next(); token !== xmlToken.end; token = main.next()) {
    if (token === xmlToken.text) continue
    const isOpen = token === xmlToken.open
    const { tagStart, tagEnd, prefix } = main
    const name = `<${prefix}calcPr`
    if (main.name === 'calcPr' && isOpen) {
      const opening = main.rawBetween(tagStart, tagEnd).replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
      return { start: tagStart, end: tagEnd, text: `${name} fullCalcOnLoad="1"${opening.slice(name.length)}` }
    }
    if ((behind.has(main.name) && isOpen) || (main.depth === 1 && !isOpen)) {
      return { start: tagStart, end: tagStart, text: `${name} fullCalcOnLoad="1"/>` }
    }
  }
  throw main.fault('no end of the workbook')
}
