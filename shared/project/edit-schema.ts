import { z } from 'zod'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import type { IndicatorFormula } from '../model/indicator-formula'
import type { Period } from '../model/period'
import type { Region } from '../model/region'
import type { ChangeKind, Edit, FigureKey } from './edit'
import type { KeptDraft } from './kept-draft'
import type { OwnTemplate } from './own-template'
import type { ImportRecord, NarrativeOverride, ReportSettings, TableAnswer } from './project'

/** Text that every file format can keep: no half of a surrogate pair, no NUL. */
export function isStorableText(text: unknown): text is string {
  return typeof text === 'string' && text.length <= longestText && isWellFormed(text)
}

// eslint-disable-next-line no-control-regex -- NUL is exactly what is refused.
const isWellFormed = (text: string): boolean => !/[\p{Surrogate}\u0000]/u.test(text)

const longestText = 100_000
const longestTemplate = 8_000_000

export const textSchema = z
  .string()
  .max(longestText)
  .refine((text) => isStorableText(text))
const idSchema = textSchema.refine((text) => text !== '')
export const yearSchema = z.int().min(1000).max(9999)
const positionSchema = z.int().min(0).max(1_000_000)

/** A period as it is stored and sent. */
export const periodSchema = z.discriminatedUnion('tag', [
  z.strictObject({ tag: z.literal('year'), year: yearSchema }),
  z.strictObject({ tag: z.literal('half'), year: yearSchema, half: z.literal([1, 2]) }),
  z.strictObject({ tag: z.literal('quarter'), year: yearSchema, quarter: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ tag: z.literal('month'), year: yearSchema, month: z.int().min(1).max(12) }),
  z.strictObject({ tag: z.literal('span'), from: yearSchema, to: yearSchema }),
  z.strictObject({ tag: z.literal('total') }),
]) satisfies z.ZodType<Period>

/** Indicator, region and period, which name a figure. */
export const figureKeySchema = z.strictObject({
  indicator: idSchema,
  region: idSchema.nullable(),
  period: periodSchema,
}) satisfies z.ZodType<FigureKey>

/** The hedge of a figure. */
export const qualifierSchema = z.strictObject({
  sense: z.enum(['above', 'below', 'about']),
  word: textSchema,
  place: z.enum(['before', 'after-number', 'after-scale']),
  numeral: textSchema.nullable(),
}) satisfies z.ZodType<NonNullable<Figure['qualifier']>>

/** A figure as it is stored and sent. */
export const figureSchema = z.strictObject({
  indicator: idSchema,
  region: idSchema.nullable(),
  period: periodSchema,
  value: z.discriminatedUnion('tag', [
    z.strictObject({ tag: z.literal('number'), number: z.number() }),
    z.strictObject({
      tag: z.literal('missing'),
      mark: z.enum(['blank', 'none', 'tiny', 'unavailable', 'error']),
      text: textSchema,
    }),
    z.strictObject({ tag: z.literal('invalid'), text: textSchema }),
  ]),
  qualifier: qualifierSchema.nullable(),
  status: z.enum(['final', 'provisional', 'estimated']),
  note: textSchema.nullable(),
  source: z.strictObject({ file: textSchema, sheet: textSchema, cell: textSchema, raw: textSchema }).nullable(),
}) satisfies z.ZodType<Figure>

const formulaSchema = z.discriminatedUnion('tag', [
  z.strictObject({ tag: z.literal('share'), part: idSchema, whole: idSchema }),
  z.strictObject({ tag: z.literal('growth'), of: idSchema }),
  z.strictObject({ tag: z.literal('difference'), from: idSchema, less: idSchema }),
  z.strictObject({ tag: z.literal('sum'), terms: z.array(idSchema).min(1) }),
  z.strictObject({ tag: z.literal('per'), of: idSchema, over: idSchema, perUnit: textSchema }),
]) satisfies z.ZodType<IndicatorFormula>

/** An indicator as it is stored and sent. */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  name: idSchema,
  aliases: z.array(textSchema),
  unit: textSchema,
  kind: z.enum(['stock', 'flow', 'standard', 'share', 'rank', 'event']).nullable(),
  decimals: z.int().min(0).max(12).nullable(),
  section: z.array(textSchema),
  department: textSchema.nullable(),
  definition: textSchema.nullable(),
  breaks: z.array(z.strictObject({ year: yearSchema, note: textSchema })),
  partOf: textSchema.nullable(),
  // Changes written before there were derived indicators do not say it.
  formula: formulaSchema.nullable().default(null),
  weight: idSchema.optional(),
}) satisfies z.ZodType<Indicator>

/** A region as it is stored and sent. */
export const regionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  partOf: textSchema.nullable(),
  inTotal: z.enum(['counted', 'optional']).optional(),
}) satisfies z.ZodType<Region>

/** The settings of a project's report. */
export const reportSettingsSchema = z.strictObject({
  template: textSchema,
  year: yearSchema,
  baseYear: yearSchema.nullable(),
  region: textSchema.nullable(),
  profile: textSchema,
  settings: z.record(textSchema, textSchema),
}) satisfies z.ZodType<ReportSettings>

/** The wording of a sentence that was changed by hand. */
export const overrideSchema = z.strictObject({
  template: textSchema,
  block: positionSchema,
  text: textSchema,
}) satisfies z.ZodType<NarrativeOverride>

const offsetsSchema = z.array(z.number().int()).nullable()

const tableAnswerSchema = z.strictObject({
  sheet: textSchema,
  header: textSchema,
  number: positionSchema,
  isIgnored: z.boolean(),
  headerRows: offsetsSchema,
  labelColumns: offsetsSchema,
  title: textSchema.nullable(),
  unit: textSchema.nullable(),
  matches: z.record(textSchema, textSchema),
}) satisfies z.ZodType<TableAnswer>

/** What a project keeps of an import. */
export const importRecordSchema = z.strictObject({
  id: idSchema,
  file: textSchema,
  at: textSchema,
  figures: positionSchema,
  answers: z.array(tableAnswerSchema).optional(),
}) satisfies z.ZodType<ImportRecord>

/** A template and a report are texts of many pages. */
const longTextSchema = z
  .string()
  .max(longestTemplate)
  .refine((text) => isWellFormed(text))

export const ownTemplateSchema = z.strictObject({
  id: z.string().regex(/^own-[a-z0-9-]{1,60}$/u),
  name: idSchema,
  text: longTextSchema,
  origin: z.strictObject({ report: textSchema, year: yearSchema, bureau: textSchema }).nullable(),
}) satisfies z.ZodType<OwnTemplate>

export const keptDraftSchema = z.strictObject({
  file: textSchema,
  year: yearSchema,
  baseYear: yearSchema.nullable(),
  report: longTextSchema,
  answers: z.record(textSchema, textSchema),
}) satisfies z.ZodType<KeptDraft>

export const settledSchema = z.record(textSchema, textSchema)

/** An edit as it comes from outside (the window, a file): nothing in it is trusted before it is parsed. */
export const editSchema = z
  .discriminatedUnion('tag', [
    z.strictObject({ tag: z.literal('figure'), place: figureKeySchema, figure: figureSchema.nullable() }),
    z.strictObject({
      tag: z.literal('indicator'),
      id: idSchema,
      indicator: indicatorSchema.nullable(),
      position: positionSchema,
    }),
    z.strictObject({
      tag: z.literal('region'),
      id: idSchema,
      region: regionSchema.nullable(),
      position: positionSchema,
    }),
    z.strictObject({ tag: z.literal('year'), year: yearSchema, isThere: z.boolean() }),
    z.strictObject({ tag: z.literal('report'), report: reportSettingsSchema }),
    z.strictObject({
      tag: z.literal('override'),
      template: textSchema,
      block: positionSchema,
      override: overrideSchema.nullable(),
    }),
    z.strictObject({ tag: z.literal('import'), id: idSchema, record: importRecordSchema.nullable() }),
    z.strictObject({ tag: z.literal('name'), name: textSchema }),
    z.strictObject({
      tag: z.literal('template'),
      id: ownTemplateSchema.shape.id,
      template: ownTemplateSchema.nullable(),
    }),
    z.strictObject({ tag: z.literal('draft'), draft: keptDraftSchema.nullable() }),
    z.strictObject({ tag: z.literal('answer'), number: idSchema, answer: textSchema.nullable() }),
    z.strictObject({ tag: z.literal('settled'), finding: idSchema, reason: textSchema.nullable() }),
  ])
  .refine((edit) => isAboutItself(edit)) satisfies z.ZodType<Edit>

/** What kind of change an entry of the history is. */
export const changeKindSchema = z.enum([
  'edit',
  'paste',
  'fill',
  'import',
  'structure',
  'settings',
  'undo',
  'redo',
]) satisfies z.ZodType<ChangeKind>

/** What an edit puts somewhere must say that it belongs there. */
function isAboutItself(edit: Edit): boolean {
  if (isUnplaced(edit)) return true
  switch (edit.tag) {
    case 'figure':
      return edit.figure === null || isSameKey(edit.figure, edit.place)
    case 'indicator':
      return edit.indicator === null || edit.indicator.id === edit.id
    case 'region':
      return edit.region === null || edit.region.id === edit.id
    case 'override':
      return edit.override === null || (edit.override.template === edit.template && edit.override.block === edit.block)
    case 'import':
      return edit.record === null || edit.record.id === edit.id
    case 'template':
      return edit.template === null || edit.template.id === edit.id
  }
}

type UnplacedEdit = Extract<Edit, { tag: 'year' | 'report' | 'name' | 'draft' | 'answer' | 'settled' }>

const unplaced: ReadonlySet<Edit['tag']> = new Set(['year', 'report', 'name', 'draft', 'answer', 'settled'])

/** Those that put nothing which has a name of its own. */
function isUnplaced(edit: Edit): edit is UnplacedEdit {
  return unplaced.has(edit.tag)
}

function isSameKey(one: FigureKey, other: FigureKey): boolean {
  return (
    one.indicator === other.indicator &&
    one.region === other.region &&
    JSON.stringify(Object.entries(one.period).sort()) === JSON.stringify(Object.entries(other.period).sort())
  )
}
