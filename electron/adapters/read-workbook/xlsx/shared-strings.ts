import type { SharedContent } from '../../../../shared/sheet/packed-cells'
import { Refusal } from '../../package/refusal'
import { XmlReader } from '../../package/xml/xml-reader'
import { readRichText } from './rich-text'

/** Different texts that a workbook may hold. */
const maxStrings = 1_000_000

/** The strings that cells refer to by their number. */
export function readSharedStrings(content: Uint8Array, part: string): SharedContent[] {
  const strings: SharedContent[] = []
  const reader = new XmlReader(content, part)
  while (reader.nextElement()) {
    if (reader.name !== 'si') continue
    if (strings.length >= maxStrings) throw new Refusal('import.too-many-texts', { part, limit: maxStrings })
    strings.push(readRichText(reader))
  }
  return strings
}
