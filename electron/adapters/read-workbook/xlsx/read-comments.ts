import { parseRange } from '../../../../shared/sheet/cell-address'
import type { SheetBuilder } from '../sheet-builder'
import { XmlReader } from '../../package/xml/xml-reader'
import { readRichText } from './rich-text'

/** Adds the comments of a sheet to its cells. */
export function readComments(content: Uint8Array, part: string, builder: SheetBuilder): void {
  const reader = new XmlReader(content, part)
  let place: { readonly top: number; readonly left: number } | null = null
  while (reader.nextElement()) {
    if (reader.name === 'comment') place = parseRange(reader.attribute('ref') ?? '')
    if (reader.name !== 'text' || place === null) continue
    const { value } = readRichText(reader)
    if (value.tag === 'text') builder.addComment(place.top, place.left, value.text)
  }
}
