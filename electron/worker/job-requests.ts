import type { ReportPage, WriteBackPreview } from '../../shared/api/contract'
import type { TableCorrection } from '../../shared/import/table/correction'
import type { Indicator } from '../../shared/model/indicator'
import type { Project } from '../../shared/project/project'
import type { Result } from '../../shared/result'
import type { DraftReview } from '../../shared/draft/review/review-draft'
import type { PlacedAnswer } from '../../shared/draft/review/number-answer'
import type { KeptDraft } from '../../shared/project/kept-draft'
import type { FinishedReport } from '../jobs/draft/read-finished-report'
import type { DraftedTemplate } from '../jobs/draft/ready-draft'
import type { VerifiedText } from '../jobs/draft/verify-against-project'
import type { CommentRequest, DataDraftRequest, VerifyRequest } from '../jobs/heavy/heavy-jobs'
import type {
  EditsRequest,
  ExampleRequest,
  PagesRequest,
  ReadExample,
  ReadRequest,
  ReportRequest,
} from '../jobs/heavy/heavy-jobs'
import type { Part, Step, WrittenSource } from '../jobs/ports'
import type { MadeReport } from '../jobs/report/made-report'
import type { WriteBackOrder, WriteBackRequest } from '../jobs/write-back/write-back'
import type { KeptWorkbook } from '../jobs/write-back/kept-workbook'

/** Of `packBytes`: handed over, and read by who wants it. */
export type PackedBytes = Uint8Array

/** What the thread of the jobs is asked. A workbook that was read stays in it: only what is asked of it crosses. */
export type JobRequests = {
  readonly read: { readonly given: ReadRequest; readonly answer: Result<PackedBytes> }
  readonly correct: {
    readonly given: { readonly corrections: readonly TableCorrection[]; readonly indicators: readonly Indicator[] }
    readonly answer: Result<PackedBytes>
  }
  /** A project that was sent before is not sent again: null. */
  readonly compare: { readonly given: Project | null; readonly answer: Result<PackedBytes> }
  readonly edits: {
    readonly given: Omit<EditsRequest, 'project'> & { readonly project: Project | null }
    readonly answer: Result<PackedBytes>
  }
  readonly kept: { readonly given: readonly Indicator[] | null; readonly answer: Result<KeptWorkbook | null> }
  readonly example: { readonly given: ExampleRequest; readonly answer: Result<ReadExample> }
  readonly report: { readonly given: ReportRequest; readonly answer: Result<MadeReport> }
  readonly pages: { readonly given: PagesRequest; readonly answer: Result<readonly ReportPage[]> }
  readonly previewWriteBack: { readonly given: WriteBackRequest; readonly answer: Result<WriteBackPreview> }
  readonly readReport: { readonly given: string; readonly answer: Result<FinishedReport> }
  readonly openDraft: { readonly given: Project; readonly answer: Result<null> }
  readonly reviewDraft: { readonly given: KeptDraft['answers']; readonly answer: Result<DraftReview> }
  readonly draftAlike: {
    readonly given: { readonly answers: KeptDraft['answers']; readonly given: PlacedAnswer }
    readonly answer: Result<readonly PlacedAnswer[]>
  }
  readonly draftTemplate: { readonly given: KeptDraft['answers']; readonly answer: Result<DraftedTemplate> }
  readonly draftData: { readonly given: DataDraftRequest; readonly answer: Result<string> }
  readonly verifyReport: { readonly given: VerifyRequest; readonly answer: Result<VerifiedText> }
  readonly commentReport: { readonly given: CommentRequest; readonly answer: Result<Uint8Array> }
  readonly makeWriteBack: { readonly given: WriteBackOrder; readonly answer: Result<WrittenSource> }
}

/** What it tells meanwhile. */
export interface JobProgress {
  readonly step: Step
  readonly part: Part | null
}
