import { z } from 'zod'
import type { ArgumentsOf, Method } from '../../../shared/api/contract'
import { placedAnswerSchema } from '../../../shared/draft/review/number-answer'
import {
  changeKindSchema,
  editSchema,
  figureKeySchema,
  ownTemplateSchema,
  textSchema,
  yearSchema,
} from '../../../shared/project/edit-schema'

const nothing = z.null()
const token = z.strictObject({ token: textSchema.min(1).max(200), name: textSchema.max(1000) })
const name = textSchema.trim().min(1).max(200)
const sheetNumber = z.int().min(1).max(1_048_576)

const range = z.strictObject({ top: sheetNumber, left: sheetNumber, bottom: sheetNumber, right: sheetNumber })
const pastedCells = z.strictObject({
  rows: z.array(z.array(textSchema).max(16_384)).min(1).max(1_048_576),
  merges: z.array(range).max(100_000),
})

const correction = z.strictObject({
  sheet: textSchema,
  range,
  isIgnored: z.boolean(),
  headerRows: z.array(sheetNumber).max(1000).nullable(),
  labelColumns: z.array(sheetNumber).max(1000).nullable(),
  title: textSchema.nullable(),
  unit: textSchema.nullable(),
  year: yearSchema.nullable(),
  matches: z.record(textSchema, textSchema),
})

const templateName = textSchema.trim().min(1).max(100)
const place = z.int().min(0).max(10_000_000)

/** What each method accepts from the window, which is not trusted: anything else is refused before it is looked at. */
export const argumentSchemas = {
  'app.describe': nothing,
  'app.quit': nothing,
  'template.read': z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u) }),
  'project.create': z.strictObject({ name, target: token.nullable() }),
  'project.open': z.strictObject({ file: token }),
  'project.openExample': z.strictObject({ template: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u) }),
  'project.current': nothing,
  'project.saveCopy': z.strictObject({ target: token }),
  'project.saveAs': z.strictObject({ name, target: token.nullable() }),
  'project.close': nothing,
  'project.edit': z.strictObject({
    // Undo, redo and import have methods of their own, which keep the list of changes in order.
    kind: changeKindSchema.exclude(['undo', 'redo', 'import']),
    edits: z.array(editSchema).min(1).max(1_000_000),
    reason: textSchema.nullable(),
  }),
  'project.undo': nothing,
  'project.redo': nothing,
  'project.history': z.strictObject({ place: figureKeySchema }),
  'project.changes': z.strictObject({ limit: z.int().min(1).max(100_000) }),
  'snapshot.list': nothing,
  'snapshot.listOf': z.strictObject({ file: token }),
  'snapshot.recover': z.strictObject({ file: token, snapshot: token }),
  'snapshot.restore': z.strictObject({ snapshot: token }),
  'import.read': z.strictObject({ file: token, password: z.string().max(255).optional() }),
  'import.readCells': z.strictObject({ name, cells: pastedCells }),
  'import.correct': z.strictObject({ id: textSchema, corrections: z.array(correction).max(10_000) }),
  'import.compare': z.strictObject({ id: textSchema }),
  'import.accept': z.strictObject({ id: textSchema, keys: z.union([z.literal('all'), z.array(textSchema)]) }),
  'import.discard': z.strictObject({ id: textSchema }),
  'report.pages': z.null(),
  'report.targets': z.strictObject({ formats: z.array(z.enum(['pdf', 'xlsx', 'docx'])).min(1), target: token }),
  'report.export': z.strictObject({
    formats: z.array(z.enum(['pdf', 'xlsx', 'docx'])).min(1),
    profile: textSchema,
    name,
    target: token.nullable(),
    shown: z.array(z.string()).nullable(),
    replaces: textSchema.nullable(),
  }),
  'writeBack.sources': nothing,
  'writeBack.plan': z.strictObject({ import: textSchema, file: token.nullable() }),
  'writeBack.save': z.strictObject({
    import: textSchema,
    file: token.nullable(),
    cells: z.array(z.strictObject({ sheet: textSchema, cell: textSchema })).max(1_000_000),
    fingerprint: textSchema,
    name,
    target: token.nullable(),
  }),
  'draft.begin': z.strictObject({ report: token, year: yearSchema.nullable() }),
  'draft.review': nothing,
  'draft.alike': z.strictObject({ given: placedAnswerSchema }),
  'draft.proof': nothing,
  'draft.finish': z.strictObject({ name: templateName, year: yearSchema }),
  'draft.fromData': z.strictObject({ name: templateName, year: yearSchema }),
  'verify.read': z.strictObject({ file: token }),
  'verify.save': z.strictObject({
    file: token,
    comments: z.array(z.strictObject({ paragraph: place, start: place, length: place, text: textSchema })).max(10_000),
    name,
    target: token.nullable(),
  }),
  'library.list': nothing,
  'library.read': z.strictObject({ name: templateName }),
  'library.add': z.strictObject({ template: ownTemplateSchema }),
  'library.import': z.strictObject({ file: token }),
  'library.export': z.strictObject({ name: templateName, target: token.nullable() }),
  'library.rename': z.strictObject({ name: templateName, to: templateName }),
  'library.duplicate': z.strictObject({ name: templateName }),
  'library.remove': z.strictObject({ name: templateName }),
  'library.restore': z.strictObject({ removed: textSchema.min(1).max(200) }),
  'task.cancel': nothing,
} satisfies { readonly [M in Method]: z.ZodType<ArgumentsOf<M>> }
