import type { Edit } from '../../project/edit'
import type { KeptDraft } from '../../project/kept-draft'
import { placedAnswerSchema, type NumberAnswer, type NumberPlace, type PlacedAnswer } from './number-answer'

/** How a project names the place of a number. */
export function answerKey({ paragraph, start }: NumberPlace): string {
  return `${paragraph}:${start}`
}

/** The answers that a project keeps with its draft. One that cannot be read is none: it is asked again. */
export function keptAnswers({ answers }: Pick<KeptDraft, 'answers'>): readonly PlacedAnswer[] {
  return Object.values(answers).flatMap((text) => parseAnswer(text) ?? [])
}

function parseAnswer(text: string): PlacedAnswer | null {
  try {
    const parsed = placedAnswerSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The edit of the project that keeps an answer about a number, or takes it back. */
export function answerEdit(number: NumberPlace & { readonly text: string }, answer: NumberAnswer | null): Edit {
  const { paragraph, start, text } = number
  const placed: PlacedAnswer | null = answer && { paragraph, start, text, answer }
  return { tag: 'answer', number: answerKey(number), answer: placed && JSON.stringify(placed) }
}
