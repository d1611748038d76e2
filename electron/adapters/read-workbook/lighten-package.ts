import { hasUnaddressedCells } from './sheet-list'

/** exceljs builds an object for every cell of a merge; larger ones only decorate empty sheets and would exhaust memory. */
const largestMerge = 20_000
/** Parts below this size are read as they are. */
const heavyPart = 1024 * 1024

/**
 * A part without what holds no value but makes exceljs slow or never end: names over whole sheets, merges of millions of cells,
 * and, in large parts, rows and cells that carry only a style. Null when nothing was taken out.
 */
export function lightenPart(name: string, content: Uint8Array, isSheet: boolean): Uint8Array | null {
  if (name !== 'xl/workbook.xml' && !isSheet) return null
  const xml = new TextDecoder().decode(content)
  const light = isSheet ? lightenSheet(xml) : xml.replace(/<definedNames>[\s\S]*?<\/definedNames>/u, '')
  return light === xml ? null : new TextEncoder().encode(light)
}

function lightenSheet(xml: string): string {
  const merged = xml.replace(
    /<mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\s*\/>/gu,
    (whole, left, top, right, bottom) => {
      const columns = columnNumber(right as string) - columnNumber(left as string) + 1
      return columns * (Number(bottom) - Number(top) + 1) > largestMerge ? '' : whole
    },
  )
  if (merged.length < heavyPart || hasUnaddressedCells(merged)) return merged
  return merged.replace(/<c\s[^>]*\/>/gu, '').replace(/<row\s[^>]*(?:\/>|><\/row>)/gu, '')
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
