import type { ReportText } from '../draft/report-text'
import type { ReportDisagreement } from '../draft/check-report'
import type { ReprintDifference } from '../draft/draft-result'
import type { PlacedAnswer } from '../draft/review/number-answer'
import type { Reading } from '../draft/review/reading'
import type { DraftReview } from '../draft/review/review-draft'
import type { Issue } from '../issue'
import type { OwnTemplate, TemplateOrigin } from '../project/own-template'
import type { Acknowledged, ExportedFile, FileToken } from './contract'

/** A template in the user's library, named by its file. */
export interface LibraryTemplate {
  /** Name of its file without the ending, which is what it is called. */
  readonly name: string
  /** ISO time of its last change. */
  readonly at: string
  readonly origin: TemplateOrigin | null
  /** Why it cannot be used; empty for one that can. */
  readonly issues: readonly Issue[]
}

/** A number of a finished report that disagrees with the project, and how the right one comes about. */
export interface ReportFinding extends ReportDisagreement {
  /** What a reason that settles it is kept under. */
  readonly key: string
  readonly reading: Reading
}

/** A finished report compared with the project. */
export interface VerifyPreview {
  readonly file: FileToken
  readonly report: ReportText
  /** The year that it was compared with. */
  readonly year: number
  readonly findings: readonly ReportFinding[]
  readonly issues: readonly Issue[]
}

/** A template that was made and is carried by the project from now on. */
export interface MadeTemplate {
  readonly done: Acknowledged
  readonly template: OwnTemplate
  readonly issues: readonly Issue[]
}

/** The methods about templates of one's own and finished reports. */
export interface DraftApi {
  /** Reads last year's report into the project, to be made a template of; null takes the year that the report names. */
  'draft.begin': {
    arguments: { report: FileToken; year: number | null }
    value: { done: Acknowledged; issues: readonly Issue[] }
  }
  /** What the numbers of the report stand for, with the answers that the project keeps. */
  'draft.review': { arguments: null; value: DraftReview }
  /** The same answer for all other numbers like the one that it was given for. */
  'draft.alike': { arguments: { given: PlacedAnswer }; value: readonly PlacedAnswer[] }
  /** The places that the template would print otherwise than last year's report has them. */
  'draft.proof': {
    arguments: null
    value: { reprint: readonly ReprintDifference[]; issues: readonly Issue[] }
  }
  /** Makes the template: the project carries it, its report is made with it for this year, and it goes into the library. */
  'draft.finish': { arguments: { name: string; year: number }; value: MadeTemplate }
  /** The same from the project's data alone, without a report. */
  'draft.fromData': { arguments: { name: string; year: number }; value: MadeTemplate }
  'verify.read': { arguments: { file: FileToken }; value: VerifyPreview }
  /** A copy of the Word document with a comment at each of these places. */
  'verify.save': {
    arguments: { file: FileToken; comments: readonly VerifyComment[]; name: string; target: FileToken | null }
    value: { file: ExportedFile }
  }
  'library.list': { arguments: null; value: readonly LibraryTemplate[] }
  'library.read': { arguments: { name: string }; value: OwnTemplate }
  /** Puts a template in under its name, or the next that is free. */
  'library.add': { arguments: { template: OwnTemplate }; value: LibraryTemplate }
  'library.import': { arguments: { file: FileToken }; value: LibraryTemplate }
  'library.export': { arguments: { name: string; target: FileToken | null }; value: { file: ExportedFile } }
  'library.rename': { arguments: { name: string; to: string }; value: LibraryTemplate }
  'library.duplicate': { arguments: { name: string }; value: LibraryTemplate }
  /** Puts a template aside; the token brings it back. */
  'library.remove': { arguments: { name: string }; value: { removed: string } }
  'library.restore': { arguments: { removed: string }; value: LibraryTemplate }
}

/** A comment on a stretch of a paragraph's text. */
export interface VerifyComment {
  readonly paragraph: number
  readonly start: number
  readonly length: number
  readonly text: string
}
