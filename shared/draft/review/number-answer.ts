import { z } from 'zod'
import type { Binding } from '../binding'

/**
 * What a person says that a number is: a reading that was offered (`binding`), an indicator whose figure or change it is whatever prints
 * (`indicator`), or no figure of the data, so that it stays as printed (`text`).
 */
export type NumberAnswer =
  | { readonly tag: 'binding'; readonly binding: Binding }
  | { readonly tag: 'indicator'; readonly indicator: string }
  | { readonly tag: 'text' }

/** The place of a number in a report: the paragraph and the offset in its text. */
export interface NumberPlace {
  readonly paragraph: number
  readonly start: number
}

/** An answer with the number that it is about, as a half-reviewed draft keeps it. */
export interface PlacedAnswer extends NumberPlace {
  /** The number as printed; an answer no longer holds for a place where another stands. */
  readonly text: string
  readonly answer: NumberAnswer
}

const binding: z.ZodType<Binding> = z.strictObject({
  operation: z.enum([
    ...(['value', 'increase', 'decrease', 'growth', 'decline', 'share', 'per', 'times', 'points'] as const),
    ...(['average-growth', 'cumulative', 'streak', 'rank', 'total'] as const),
  ]),
  indicators: z.array(z.string()),
  of: z.string().nullable(),
  perUnit: z.string().nullable(),
  year: z.number(),
  from: z.number().nullable(),
  region: z.string().nullable(),
  rate: z.string().nullable(),
  isRatio: z.boolean(),
})

/** The shape of an answer that was kept or comes from a window. */
export const placedAnswerSchema: z.ZodType<PlacedAnswer> = z.strictObject({
  paragraph: z.number().int().min(0),
  start: z.number().int().min(0),
  text: z.string(),
  answer: z.discriminatedUnion('tag', [
    z.strictObject({ tag: z.literal('binding'), binding }),
    z.strictObject({ tag: z.literal('indicator'), indicator: z.string() }),
    z.strictObject({ tag: z.literal('text') }),
  ]),
})

/** The shape of the answers that were kept: a list of `PlacedAnswer`. */
export const placedAnswersSchema: z.ZodType<readonly PlacedAnswer[]> = z.array(placedAnswerSchema)

/** Whether two places are the same number of the same paragraph. */
export function isSamePlace(place: NumberPlace, other: NumberPlace): boolean {
  return place.paragraph === other.paragraph && place.start === other.start
}
