import { create } from 'zustand'
import type { DraftReview } from '../../shared/draft/review/review-draft'
import type { ReprintDifference } from '../../shared/draft/draft-result'
import { answerEdit, answerKey } from '../../shared/draft/review/kept-answers'
import type { NumberAnswer, PlacedAnswer } from '../../shared/draft/review/number-answer'
import type { Issue } from '../../shared/issue'
import type { Edit } from '../../shared/project/edit'
import { nianbao } from '../nianbao'
import { edit, tellIssues } from '../state/window-store'

/** The report under review as it is looked at. */
interface DraftState {
  /** What the numbers stand for with the answers that were on disk when it was asked; null before the first answer. */
  readonly review: DraftReview | null
  /** The number that is looked at, by `answerKey`. */
  readonly chosen: string | null
  /** Where the template would print otherwise than the report; null while that is not known. */
  readonly proof: { readonly reprint: readonly ReprintDifference[]; readonly issues: readonly Issue[] } | null
  /** Others like the number that was answered last, with the same answer for each. */
  readonly alike: readonly PlacedAnswer[]
}

const nothing: DraftState = { review: null, chosen: null, proof: null, alike: [] }

export const useDraft = create<DraftState>()(() => nothing)

export function forgetDraft(): void {
  useDraft.setState(nothing)
}

export function chooseNumber(chosen: string | null): void {
  useDraft.setState({ chosen })
}

export function dropAlike(): void {
  useDraft.setState({ alike: [] })
}

let asked = 0

/** Asks anew what the numbers stand for; a later question answers an earlier one. */
export async function loadReview(): Promise<void> {
  asked += 1
  const own = asked
  const review = await nianbao.call('draft.review', null)
  if (own !== asked) return
  if (!review.ok) tellIssues(review.error)
  else useDraft.setState({ review: review.value })
}

/** Asks where the template of the moment would print otherwise than the report. */
export async function loadProof(): Promise<void> {
  const proof = await nianbao.call('draft.proof', null)
  if (!proof.ok) tellIssues(proof.error)
  else useDraft.setState({ proof: proof.value })
}

type AnsweredNumber = Pick<PlacedAnswer, 'paragraph' | 'start' | 'text'>

/** Says what a number is, or takes that back, and looks which others could be answered alike. */
export async function answerNumber(number: AnsweredNumber, answer: NumberAnswer | null): Promise<void> {
  useDraft.setState({ alike: [] })
  if (!(await edit('settings', [answerEdit(number, answer)]))) return
  await loadReview()
  if (answer === null) return
  const { paragraph, start, text } = number
  const alike = await nianbao.call('draft.alike', { given: { paragraph, start, text, answer } })
  if (alike.ok && alike.value.length > 0) useDraft.setState({ alike: alike.value })
}

/** Gives all numbers like the last one the same answer, as one change. */
export async function answerAlike(): Promise<void> {
  const { alike } = useDraft.getState()
  useDraft.setState({ alike: [] })
  const edits: readonly Edit[] = alike.map((placed) => answerEdit(placed, placed.answer))
  if (await edit('settings', edits)) await loadReview()
}

/** Takes something into the data and says that a number is it, as one change. */
export async function answerWith(edits: readonly Edit[], number: AnsweredNumber, answer: NumberAnswer): Promise<void> {
  if (await edit('structure', [...edits, answerEdit(number, answer)])) await loadReview()
}

export { answerKey }
