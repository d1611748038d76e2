import type { Figure } from '../../../../shared/model/figure'
import type { Indicator } from '../../../../shared/model/indicator'
import { periodKey } from '../../../../shared/model/period'
import {
  importRecordSchema,
  indicatorSchema,
  keptDraftSchema,
  overrideSchema,
  ownTemplateSchema,
  regionSchema,
  reportSettingsSchema,
  settledSchema,
  textSchema,
  yearSchema,
} from '../../../../shared/project/edit-schema'
import type { KeptDraft } from '../../../../shared/project/kept-draft'
import type { OwnTemplate } from '../../../../shared/project/own-template'
import type { Project } from '../../../../shared/project/project'
import { z } from 'zod'
import type { KeptExport } from '../../../jobs/session/project-port'
import type { Database } from '../database'
import { DamagedContent } from '../store-issue'
import { packFigures, unpackFigures } from './pack-figures'
import { sealJson, sealOf, unsealJson } from './sealed'

/** So many items lie in a block: an edit writes one anew, an opening reads them all. */
const blockSizes = { indicators: 64, figures: 256, templates: 1, draft: 1 } as const
type ListName = keyof typeof blockSizes
type ListItem = Indicator | Figure | OwnTemplate | KeptDraft

/** A block as it lies in the file: how many items it has, and the seal of its bytes. */
export interface StoredBlock {
  readonly size: number
  readonly seal: number
}

/** Which blocks a file has; a project's figures, indicators and templates are those of the blocks in their order. */
export type StoredBlocks = { readonly [L in ListName]: readonly StoredBlock[] }

/** The blocks of a project that has nothing stored yet. */
export const noBlocks: StoredBlocks = { indicators: [], figures: [], templates: [], draft: [] }

/** All of a project but its long lists, and what the blocks of these must be. */
const headSchema = z.strictObject({
  name: textSchema,
  regions: z.array(regionSchema),
  years: z.array(yearSchema),
  report: reportSettingsSchema,
  overrides: z.array(overrideSchema),
  imports: z.array(importRecordSchema),
  /** Id of the newest change. */
  revision: z.int().min(0),
  settled: settledSchema.optional(),
  /** Those of templates and of a draft are there only where the project has one: programs of before do not know them. */
  seals: z.strictObject({
    indicators: z.array(z.int()),
    figures: z.array(z.int()),
    templates: z.array(z.int()).optional(),
    draft: z.array(z.int()).optional(),
  }),
})

export interface ReadContent {
  readonly project: Project
  readonly blocks: StoredBlocks
  readonly revision: number
}

/** Reads the project as it is now. Throws DamagedContent where anything is damaged, missing, or of another time. */
export function readContent(database: Database): ReadContent {
  const head = parse(headSchema, unsealJson(bytesAt(database, 'head', 0), 'head 0'), 'head')
  const { seals, revision, ...rest } = head
  const indicators = readList(database, 'indicators', seals.indicators, (content) =>
    parse(indicatorSchema.array(), content, 'indicators'),
  )
  const figures = readList(database, 'figures', seals.figures, (content) =>
    unpackFigures(content).map(({ figure }) => {
      if (figure === null) throw new DamagedContent('figures')
      return figure
    }),
  )
  const templates = readList(database, 'templates', seals.templates ?? [], (content) =>
    parse(ownTemplateSchema.array(), content, 'templates'),
  )
  const drafts = readList(database, 'draft', seals.draft ?? [], (content) =>
    parse(keptDraftSchema.array(), content, 'draft'),
  )
  const [draft] = drafts.items
  return {
    project: {
      ...rest,
      indicators: indicators.items,
      figures: figures.items,
      ...(templates.items.length > 0 ? { templates: templates.items } : {}),
      ...(draft ? { draft } : {}),
    },
    blocks: {
      indicators: indicators.blocks,
      figures: figures.blocks,
      templates: templates.blocks,
      draft: drafts.blocks,
    },
    revision,
  }
}

/**
 * Brings the file from one state of the project to another; the caller has begun a transaction. Only blocks of which something
 * changed are written. `before` is what the blocks hold; null writes everything. Returns the blocks that the file then has.
 */
export function writeContent(
  database: Database,
  before: { readonly project: Project; readonly blocks: StoredBlocks } | null,
  after: Project,
  revision: number,
): StoredBlocks {
  if (before === null) database.run(`DELETE FROM blocks WHERE list <> 'exports'`)
  const blocks = writeLists(database, before ?? { project: noLists, blocks: noBlocks }, after)
  const { name, regions, years, report, overrides, imports, settled } = after
  const seals = {
    indicators: sealsOf(blocks.indicators),
    figures: sealsOf(blocks.figures),
    ...(blocks.templates.length > 0 ? { templates: sealsOf(blocks.templates) } : {}),
    ...(blocks.draft.length > 0 ? { draft: sealsOf(blocks.draft) } : {}),
  }
  const kept = settled && Object.keys(settled).length > 0 ? { settled } : {}
  putBlock(database, 'head', 0, { name, regions, years, report, overrides, imports, ...kept, revision, seals })
  return blocks
}

/** A project's lists, before any of them is written. */
type ProjectLists = Pick<Project, 'indicators' | 'figures' | 'templates' | 'draft'>
const noLists: ProjectLists = { indicators: [], figures: [] }

function writeLists(
  database: Database,
  { project, blocks }: { readonly project: ProjectLists; readonly blocks: StoredBlocks },
  after: Project,
): StoredBlocks {
  const write = <T extends ListItem>(
    list: ListName,
    items: readonly T[],
    slices: readonly (readonly T[])[],
  ): readonly StoredBlock[] => writeList(database, list, blocks[list], slices, items)
  const figures = cutAsBefore(project.figures, blocks.figures, after.figures)
  return {
    indicators: write('indicators', project.indicators, cutEvenly(after.indicators, blockSizes.indicators)),
    figures: write('figures', project.figures, figures),
    templates: write('templates', project.templates ?? [], cutEvenly(after.templates ?? [], blockSizes.templates)),
    draft: write('draft', draftsOf(project), cutEvenly(draftsOf(after), blockSizes.draft)),
  }
}

const draftsOf = ({ draft }: Pick<Project, 'draft'>): readonly KeptDraft[] => (draft ? [draft] : [])

const sealsOf = (blocks: readonly StoredBlock[]): readonly number[] => blocks.map(({ seal }) => seal)

/** Writes the blocks that do not hold the same objects as before, and removes those beyond the last. */
function writeList<T extends ListItem>(
  database: Database,
  list: ListName,
  before: readonly StoredBlock[],
  after: readonly (readonly T[])[],
  items: readonly T[],
): readonly StoredBlock[] {
  let start = 0
  const blocks = after.map((slice, ordinal): StoredBlock => {
    const known = before[ordinal]
    const from = start
    start += known?.size ?? 0
    if (known?.size === slice.length && slice.every((item, at) => item === items[from + at])) return known
    return { size: slice.length, seal: putBlock(database, list, ordinal, packItems(list, slice)) }
  })
  database.run('DELETE FROM blocks WHERE list = ? AND ordinal >= ?', list, after.length)
  return blocks
}

function packItems(list: ListName, items: readonly ListItem[]): unknown {
  if (list !== 'figures') return items
  return packFigures((items as readonly Figure[]).map((figure) => ({ place: figure, figure })))
}

function putBlock(database: Database, list: string, ordinal: number, content: unknown): number {
  const sealed = sealJson(content, `${list} ${ordinal}`)
  database.run('INSERT OR REPLACE INTO blocks (list, ordinal, data) VALUES (?, ?, ?)', list, ordinal, sealed)
  return sealOf(sealed)
}

function cutEvenly<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/**
 * Cuts figures so that those that were there before stay in their blocks: an edited figure keeps its position, a removed one leaves
 * its block smaller, and new ones come at the end.
 */
function cutAsBefore(
  before: readonly Figure[],
  blocks: readonly StoredBlock[],
  after: readonly Figure[],
): readonly (readonly Figure[])[] {
  const slices: Figure[][] = []
  let from = 0
  let at = 0
  for (const { size } of blocks) {
    const slice: Figure[] = []
    for (const figure of before.slice(from, from + size)) {
      const next = after[at]
      if (next === undefined || (next !== figure && !isSameKey(next, figure))) continue
      slice.push(next)
      at += 1
    }
    slices.push(slice)
    from += size
  }
  const last = slices.at(-1)
  for (; last && last.length < blockSizes.figures && at < after.length; at += 1) last.push(...after.slice(at, at + 1))
  return [...slices, ...cutEvenly(after.slice(at), blockSizes.figures)]
}

function isSameKey(one: Figure, other: Figure): boolean {
  return (
    one.indicator === other.indicator &&
    one.region === other.region &&
    periodKey(one.period) === periodKey(other.period)
  )
}

function readList<T>(
  database: Database,
  list: ListName,
  seals: readonly number[],
  unpack: (content: unknown) => readonly T[],
): { readonly items: readonly T[]; readonly blocks: readonly StoredBlock[] } {
  const rows = database.all('SELECT ordinal, data FROM blocks WHERE list = ? ORDER BY ordinal', list)
  if (rows.length !== seals.length) throw new DamagedContent(list)
  const items: T[] = []
  const blocks = rows.map(({ ordinal, data }, at): StoredBlock => {
    const content = unpack(unsealJson(data, `${list} ${at}`))
    const seal = sealOf(data as Uint8Array)
    if (ordinal !== at || seal !== seals[at]) throw new DamagedContent(`${list} ${at}`)
    for (const item of content) items.push(item)
    return { size: content.length, seal }
  })
  return { items, blocks }
}

const exportsSchema = z.array(
  z.strictObject({ name: textSchema, size: z.int(), sha256: textSchema, at: textSchema }),
) satisfies z.ZodType<readonly KeptExport[]>

/** The files that were exported from the project, newest last. */
export function readExports(database: Database): readonly KeptExport[] {
  const sealed = bytesAt(database, 'exports', 0)
  return sealed === undefined ? [] : parse(exportsSchema, unsealJson(sealed, 'exports 0'), 'exports')
}

/** Keeps what was exported; the caller has begun a transaction. */
export function writeExports(database: Database, kept: readonly KeptExport[]): void {
  putBlock(database, 'exports', 0, kept)
}

function bytesAt(database: Database, list: string, ordinal: number): unknown {
  return database.get('SELECT data FROM blocks WHERE list = ? AND ordinal = ?', list, ordinal)?.['data']
}

function parse<T>(schema: z.ZodType<T>, content: unknown, what: string): T {
  const parsed = schema.safeParse(content)
  if (!parsed.success) throw new DamagedContent(what)
  return parsed.data
}
