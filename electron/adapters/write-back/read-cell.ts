import type { CellValue, TextRun } from '../../../shared/sheet/cell-grid'
import { readRichString, textOf, type RichString } from './shared-strings'
import { elementText, type ScannedCell } from './sheet-scan'
import { attributesOf } from '../package/xml/scan-tags'

/** What the package's own XML says of a cell. */
export interface CellContentXml {
  readonly value: CellValue | null
  /** The text with its styles; null for anything that is no text of its own. */
  readonly text: RichString | null
  /** Number of the cell's style; null where it gives none. */
  readonly style: number | null
}

/** Reads a cell. Dates stay the numbers that are stored. */
export function readCellXml(
  xml: string,
  cell: ScannedCell,
  sharedString: (index: number) => RichString | null,
): CellContentXml {
  const attributes = attributesOf(xml, cell.tag)
  const style = attributes.get('s')
  const child = (name: string): string | null => {
    const found = cell.children.find(({ tag }) => tag.name === name)
    if (!found) return null
    return found.tag.kind === 'empty' ? '' : elementText(xml, found.tag, found.end)
  }
  const is = cell.children.find(({ tag }) => tag.name === 'is')
  const type = attributes.get('t') ?? 'n'
  const rich =
    type === 's'
      ? sharedString(Number(child('v') ?? Number.NaN))
      : type === 'inlineStr' && is?.tag.kind === 'open'
        ? readRichString(xml.slice(is.tag.end, xml.lastIndexOf('<', is.end - 1)))
        : null
  const value = rich ? textValue(textOf(rich)) : plainValue(type, child('v'))
  return { value, text: rich, style: style === undefined ? null : Number(style) }
}

/** The pieces of a text in one style each; null where it has one style only. */
export function runsOf(text: RichString | null): readonly TextRun[] | null {
  if (!text || text.runs.length < 2) return null
  return text.runs.map(({ text: own, superscript }) => ({ text: own, superscript }))
}

function plainValue(type: string, content: string | null): CellValue | null {
  if (content === null || content === '') return null
  switch (type) {
    case 'b':
      return { tag: 'boolean', boolean: content === '1' || content === 'true' }
    case 'e':
      return { tag: 'error', error: content }
    case 'n': {
      const number = Number(content)
      return Number.isFinite(number) ? { tag: 'number', number } : textValue(content)
    }
    default:
      return textValue(content)
  }
}

function textValue(text: string): CellValue | null {
  return text === '' ? null : { tag: 'text', text }
}
