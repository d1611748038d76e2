import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { CommentStamp, ReportComment } from '../../jobs/ports'
import { folderOf, relationsPartOf } from '../package/read-relations'
import { Refusal } from '../package/refusal'
import type { Splice } from '../package/xml/splice-bytes'
import { XmlPart } from '../package/xml/xml-part'
import { replaceInArchive } from '../package/zip/replace-in-archive'
import { detectReport } from '../read-report/detect-report'
import { openDocx, readDocx, type DocxPackage } from '../read-report/docx/read-docx'
import { refusalIssue } from '../read-report/read-report'
import { addComments, newCommentsPart, nextCommentId, type NumberedComment } from './comments-part'
import { markPlaces, namespaceOf } from './mark-places'
import { addContentType, addRelation, contentTypesPart, emptyRelations } from './package-entries'

/**
 * A copy of a Word document with a comment at each place and nothing else changed: comments that are there stay, every part that
 * comments do not concern keeps its bytes. Fails for a file that cannot be read or taken apart.
 */
export function commentReport(
  bytes: Uint8Array,
  file: string,
  comments: readonly ReportComment[],
  stamp: CommentStamp,
): Result<Uint8Array> {
  try {
    if (detectReport(bytes) !== 'docx') return failure([issue('error', 'read-report.docx-only', { tag: 'file', file })])
    const edits = new PackageEdits(openDocx(bytes, file))
    edits.comment(comments, stamp)
    const copy = edits.isPossible ? replaceInArchive(bytes, edits.changes, edits.additions) : null
    return copy === null ? failure([issue('error', 'read-report.no-copy', { tag: 'file', file })]) : success(copy)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([refusalIssue(error, file)])
  }
}

/** The parts of a package that get another content, and those that it gets besides. */
class PackageEdits {
  readonly changes = new Map<string, Uint8Array>()
  readonly additions = new Map<string, Uint8Array>()
  /** False once a part is in an encoding that cannot be written. */
  isPossible = true

  constructor(private readonly document: DocxPackage) {}

  comment(comments: readonly ReportComment[], stamp: CommentStamp): void {
    const { main } = this.document
    const [known] = this.document.relatedNames('comments')
    const first = known === undefined ? 0 : nextCommentId(this.part(known))
    const numbered = comments.map((comment, at) => ({ ...comment, id: first + at }))
    const paragraphs = readDocx(this.document).blocks.filter((block) => block.tag === 'paragraph')
    this.edit(main, markPlaces(this.part(main).reader(), paragraphs, numbered))
    if (known === undefined) this.addPart(numbered, stamp)
    else this.edit(known, addComments(this.part(known), numbered, stamp))
  }

  private addPart(comments: readonly NumberedComment[], stamp: CommentStamp): void {
    const { main, parts } = this.document
    const namespace = namespaceOf(this.part(main).reader())
    const name = freeName(this.document)
    this.additions.set(name, new TextEncoder().encode(newCommentsPart(comments, stamp, namespace)))
    this.edit(contentTypesPart, addContentType(this.part(contentTypesPart), name))
    const relations = relationsPartOf(main)
    if (parts.has(relations)) this.edit(relations, addRelation(this.part(relations), name, namespace))
    else {
      const made = new XmlPart(relations, emptyRelations())
      const content = made.edited(addRelation(made, name, namespace))
      if (content) this.additions.set(relations, content)
    }
  }

  private part(name: string): XmlPart {
    return new XmlPart(name, this.document.part(name))
  }

  private edit(name: string, splices: readonly Splice[]): void {
    const edited = this.part(name).edited(splices)
    if (edited === null) this.isPossible = false
    else this.changes.set(name, edited)
  }
}

/** A name that the package has no part of, beside the document. */
function freeName({ main, parts }: DocxPackage): string {
  const folder = folderOf(main)
  for (let at = 0; ; at += 1) {
    const name = `${folder === '' ? '' : `${folder}/`}comments${at === 0 ? '' : at}.xml`
    if (!parts.has(name)) return name
  }
}
