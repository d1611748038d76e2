import { z } from 'zod'
import { yearsBack } from '../years-back'
import { isYear } from '../../model/period'

const text = z.string().trim().min(1)
const sentenceBlock = z.union([
  text,
  z.strictObject({ text, otherwise: text.optional(), depends: z.boolean().optional() }),
])
const sentences = z.array(sentenceBlock).min(1)
const calendarYear = z.number().refine(isYear)
const yearBack = z.string().refine((name): name is `${string}年前` => yearsBack(name) !== null)
const year = z.union([calendarYear, z.enum(['年', '上年', '前年', '基年']), yearBack])

const indicator = z.strictObject({
  name: text,
  unit: z.string().default(''),
  kind: z.enum(['stock', 'flow', 'standard', 'share', 'rank', 'event']),
  decimals: z.number().int().min(0).max(8).optional(),
  aliases: z.array(text).default([]),
  department: text.optional(),
  definition: text.optional(),
  'part-of': text.optional(),
  breaks: z.array(z.strictObject({ year: calendarYear, note: text })).default([]),
})

const table = z.strictObject({
  caption: text,
  unit: text.optional(),
  rows: z
    .array(
      z.union([
        text,
        z.strictObject({ group: text }),
        z.strictObject({ indicator: text, label: text.optional(), indent: z.number().int().min(0).max(4).default(0) }),
      ]),
    )
    .min(1),
  columns: z.array(z.strictObject({ header: text, value: text.optional() })).min(1),
  notes: z.array(text).default([]),
})

const chart = z.strictObject({
  caption: text,
  kind: z.enum(['auto', 'line', 'bar', 'share', 'change', 'column-line']).default('auto'),
  indicators: z.array(text).min(1).max(6),
  from: year.optional(),
  to: year.default('年'),
  'every-year': z.boolean().optional(),
  rate: text.optional(),
  notes: z.array(text).default([]),
})

const block = z.strictObject({
  title: text.optional(),
  subtitle: text.optional(),
  byline: text.optional(),
  contents: text.optional(),
  lead: sentences.optional(),
  heading: z.union([text, z.array(text).min(1)]).optional(),
  topic: text.optional(),
  paragraph: sentences.optional(),
  table: table.optional(),
  chart: chart.optional(),
  note: text.optional(),
  'sign-off': z.array(text).min(1).optional(),
  attachments: z.array(text).min(1).optional(),
  signature: text.optional(),
  'page-break': z.literal(true).optional(),
})

/** The shape of template.yaml; docs/templates.md describes it for its writers. */
export const templateSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
  name: text,
  description: z.string().default(''),
  'base-year': z
    .number()
    .int()
    .refine((offset) => (offset < 0 && offset > -200) || isYear(offset))
    .default(-1),
  numbering: z.enum(['none', 'chinese']).default('none'),
  settings: z.record(text, z.coerce.string()).default({}),
  indicators: z.record(text, z.array(indicator)),
  blocks: z.array(block).min(1),
})

export type TemplateContent = z.infer<typeof templateSchema>
export type BlockContent = TemplateContent['blocks'][number]
export type TableContent = z.infer<typeof table>
export type ChartContent = z.infer<typeof chart>
export type SentenceContent = z.infer<typeof sentenceBlock>

/** The keys that make a block what it is; `subtitle` only goes with `title`. */
export const blockKeys = [
  'title',
  'byline',
  'contents',
  'lead',
  'heading',
  'topic',
  'paragraph',
  'table',
  'chart',
  'note',
  'sign-off',
  'attachments',
  'signature',
  'page-break',
] as const satisfies readonly (keyof BlockContent)[]
