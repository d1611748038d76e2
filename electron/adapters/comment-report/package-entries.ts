import type { Splice } from '../package/xml/splice-bytes'
import type { XmlPart } from '../package/xml/xml-part'
import { insertLast } from './insert-last'

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The part of an office package that lists the types of all others. */
export const contentTypesPart = '[Content_Types].xml'

/** The edits of a package's content types that add that of a new comments part. */
export function addContentType(types: XmlPart, part: string): readonly Splice[] {
  return insertLast(
    types.reader(),
    (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${commentsType}"/>`,
  )
}

/** The edits of a document's relations that add one to a new comments part; `namespace` is that of the document's elements. */
export function addRelation(relations: XmlPart, target: string, namespace: string): readonly Splice[] {
  const taken = new Set<string>()
  const reader = relations.reader()
  while (reader.nextElement()) taken.add(reader.attribute('Id') ?? '')
  let number = 1
  while (taken.has(`rIdComments${number}`)) number += 1
  return insertLast(
    relations.reader(),
    (prefix) =>
      `<${prefix}Relationship Id="rIdComments${number}" Type="${commentsRelation(namespace)}" Target="/${target}"/>`,
  )
}

/** The relations of a document that has none yet. */
export function emptyRelations(): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${namespace}"/>`)
}

/** The strict form of the format (ISO/IEC 29500) has names of its own. */
function commentsRelation(namespace: string): string {
  return namespace.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
}
