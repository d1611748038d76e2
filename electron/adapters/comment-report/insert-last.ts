import type { XmlReader } from '../package/xml/xml-reader'
import { xmlToken } from '../package/xml/xml-reader'
import type { Splice } from '../package/xml/splice-bytes'

/** The edits that put elements at the end of a document's root; `elements` gets the prefix that the root's name has. */
export function insertLast(reader: XmlReader, elements: (prefix: string) => string): readonly Splice[] {
  reader.nextElement()
  const { prefix, name, tagStart, tagEnd, isEmpty } = reader
  if (isEmpty) {
    const open = reader.rawBetween(tagStart, tagEnd).replace(/\s*\/>$/u, '>')
    return [{ start: tagStart, end: tagEnd, text: `${open}${elements(prefix)}</${prefix}${name}>` }]
  }
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token === xmlToken.close && reader.depth === 1) break
  }
  return [{ start: reader.tagStart, end: reader.tagStart, text: elements(prefix) }]
}
