import type { CommentStamp } from '../../jobs/ports'
import type { Splice } from '../package/xml/splice-bytes'
import type { XmlPart } from '../package/xml/xml-part'
import { escapeXml } from '../../../shared/render/xml'
import { insertLast } from './insert-last'

export interface NumberedComment {
  readonly id: number
  readonly text: string
}

/** The least number above those of all comments of a comments part. */
export function nextCommentId(part: XmlPart): number {
  const reader = part.reader()
  let next = 0
  while (reader.nextElement()) {
    const id = reader.name === 'comment' ? Number(reader.attribute('id')) : -1
    if (Number.isInteger(id)) next = Math.max(next, id + 1)
  }
  return next
}

/** The edits of a comments part that put more comments behind those it has. */
export function addComments(
  part: XmlPart,
  comments: readonly NumberedComment[],
  stamp: CommentStamp,
): readonly Splice[] {
  return insertLast(part.reader(), (prefix) =>
    comments.map((comment) => commentElement(comment, stamp, prefix)).join(''),
  )
}

/** The whole part of a document's comments, for a document that has none yet. */
export function newCommentsPart(comments: readonly NumberedComment[], stamp: CommentStamp, namespace: string): string {
  const elements = comments.map((comment) => commentElement(comment, stamp, 'w:')).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${escapeXml(namespace)}">${elements}</w:comments>`
}

function commentElement({ id, text }: NumberedComment, stamp: CommentStamp, prefix: string): string {
  const facts = { id: String(id), author: stamp.author, date: stamp.date, initials: stamp.initials }
  const attributes = Object.entries(facts).map(([name, value]) => `${prefix}${name}="${escapeXml(value)}"`)
  const run = `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`
  return `<${prefix}comment ${attributes.join(' ')}><${prefix}p>${run}</${prefix}p></${prefix}comment>`
}
