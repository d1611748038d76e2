import { z } from 'zod'
import type { ParagraphRole, ReportText } from '../report-text'

const place = z.int().min(0)

const role = z.union([
  z.strictObject({ tag: z.enum(['title', 'byline', 'body', 'list', 'note', 'sign-off']) }),
  z.strictObject({ tag: z.literal('heading'), level: z.int().min(1).max(9) }),
]) satisfies z.ZodType<ParagraphRole>

const reportSchema: z.ZodType<ReportText> = z.strictObject({
  blocks: z.array(
    z.discriminatedUnion('tag', [
      z.strictObject({ tag: z.literal('paragraph'), index: place, role, number: z.string(), text: z.string() }),
      z.strictObject({
        tag: z.literal('table'),
        index: place,
        rows: z.array(
          z.array(z.strictObject({ row: place, column: place, rowSpan: place, columnSpan: place, text: z.string() })),
        ),
      }),
    ]),
  ),
  footnotes: z.array(
    z.strictObject({
      mark: z.string(),
      place: z.strictObject({ paragraph: place, offset: place }).nullable(),
      text: z.string(),
    }),
  ),
  leftOut: z.array(
    z.strictObject({
      what: z.enum([
        ...(['text-box', 'picture', 'chart', 'formula', 'embedded-object'] as const),
        ...(['header-or-footer', 'comment', 'deletion'] as const),
      ]),
      count: place,
    }),
  ),
})

/** The report that a project keeps as text; null for a text that is none. */
export function keptReport(text: string): ReportText | null {
  try {
    const parsed = reportSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
