import { answersAlike } from '../../../shared/draft/review/answers-alike'
import { finishDraft } from '../../../shared/draft/review/finish-draft'
import { keptAnswers } from '../../../shared/draft/review/kept-answers'
import { keptReport } from '../../../shared/draft/review/kept-report'
import { learnedNames } from '../../../shared/draft/review/learned-names'
import type { PlacedAnswer } from '../../../shared/draft/review/number-answer'
import { prepareDraft } from '../../../shared/draft/review/prepare-draft'
import { reviewDraft, type DraftReview } from '../../../shared/draft/review/review-draft'
import type { LearnedName, ReprintDifference } from '../../../shared/draft/draft-result'
import { templateText } from '../../../shared/draft/template/template-text'
import { issue, type Issue } from '../../../shared/issue'
import type { KeptDraft } from '../../../shared/project/kept-draft'
import { datasetOfProject, type Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'

type Answers = KeptDraft['answers']

/** The template that the answers of the moment make. */
export interface DraftedTemplate {
  readonly text: string
  /** The bureau that the report names; "" where it names none. */
  readonly bureau: string
  /** What the report calls by another name than the data. */
  readonly names: readonly LearnedName[]
  /** The places that it would print otherwise than last year's report has them. */
  readonly reprint: readonly ReprintDifference[]
  readonly issues: readonly Issue[]
}

/** A report that was read and compared with the data once, and lies ready for questions about its numbers. */
export interface ReadyDraft {
  review(answers: Answers): Promise<Result<DraftReview>>
  /** The same answer for all other numbers like the one that it was given for. */
  alike(answers: Answers, given: PlacedAnswer): Promise<Result<readonly PlacedAnswer[]>>
  template(answers: Answers): Promise<Result<DraftedTemplate>>
  discard(): void
}

/** Compares the report that a project is making a template of with the project's data. Fails where the project has none. */
export function readyDraft(project: Project): Result<ReadyDraft> {
  const { draft } = project
  const report = draft ? keptReport(draft.report) : null
  if (!draft || !report) return failure([issue('error', 'draft.none', null)])
  const { year, baseYear } = draft
  const { region } = project.report
  const prepared = prepareDraft(report, datasetOfProject(project), { year, baseYear, region, names: [] })
  const review = (answers: Answers): DraftReview => reviewDraft(prepared, keptAnswers({ answers }))
  return success({
    review: (answers) => Promise.resolve(success(review(answers))),
    alike: (answers, given) => Promise.resolve(success(answersAlike(prepared, review(answers), given))),
    template: (answers) => {
      const drafted = finishDraft(prepared, keptAnswers({ answers }))
      if (!drafted.ok) return Promise.resolve(drafted)
      const { template, reprint, issues } = drafted.value
      const bureau = template.settings['单位名称'] ?? ''
      const names = learnedNames(review(answers), project.indicators)
      return Promise.resolve(success({ text: templateText(template), bureau, names, reprint, issues }))
    },
    discard: () => undefined,
  })
}
