import type { z } from 'zod'
import { figureKey } from '../../../../shared/model/dataset'
import type { Figure } from '../../../../shared/model/figure'
import type { Change } from '../../../../shared/project/edit'
import {
  changeKindSchema,
  editSchema,
  figureSchema,
  importRecordSchema,
  indicatorSchema,
  overrideSchema,
  qualifierSchema,
  regionSchema,
  reportSettingsSchema,
  yearSchema,
} from '../../../../shared/project/edit-schema'
import type { Project } from '../../../../shared/project/project'
import type { Database, Row, SqlValue } from '../database'
import { parsePeriodKey } from '../parse-period-key'
import { DamagedContent } from '../store-issue'

export interface OldProject {
  readonly project: Project
  /** Oldest first. */
  readonly changes: readonly Change[]
}

/**
 * What stands in a file of versions 1 to 4, which kept a row for each figure and JSON for each change. Throws DamagedContent where
 * a row is none that these versions wrote, or where a figure is not what its newest change made it.
 */
export function readOldProject(database: Database): OldProject {
  const changes = readChanges(database)
  const project = readTables(database)
  checkFigures(project.figures, changes)
  return { project, changes }
}

function readTables(database: Database): Project {
  const name = database.get(`SELECT value FROM meta WHERE key = 'name'`)
  const report = database.get('SELECT template, year, base_year, region, profile, settings FROM report')
  if (!name || !report) throw new DamagedContent('report')
  return {
    name: text(name['value']),
    indicators: database.all('SELECT * FROM indicators ORDER BY position').map(readIndicator),
    regions: database
      .all('SELECT id, name, part_of FROM regions ORDER BY position')
      .map((row) => parse(regionSchema, { id: row['id'], name: row['name'], partOf: row['part_of'] })),
    years: database.all('SELECT year FROM years ORDER BY year').map((row) => parse(yearSchema, row['year'])),
    figures: database.all('SELECT * FROM figures ORDER BY ordinal').map(readFigure),
    report: parse(reportSettingsSchema, {
      template: report['template'],
      year: report['year'],
      baseYear: report['base_year'],
      region: report['region'],
      profile: report['profile'],
      settings: json(report['settings']),
    }),
    overrides: database
      .all('SELECT template, block, text FROM overrides ORDER BY position')
      .map(({ template, block, text: own }) => parse(overrideSchema, { template, block, text: own })),
    imports: database
      .all('SELECT id, file, at, figures FROM imports ORDER BY position')
      .map(({ id, file, at, figures }) => parse(importRecordSchema, { id, file, at, figures })),
  }
}

function readChanges(database: Database): readonly Change[] {
  return database.all('SELECT id, at, kind, reason, of, edits, inverse FROM changes ORDER BY id').map((row) => ({
    id: number(row['id']),
    at: text(row['at']),
    kind: parse(changeKindSchema, row['kind']),
    reason: row['reason'] === null ? null : text(row['reason']),
    of: row['of'] === null ? null : number(row['of']),
    edits: parse(editSchema.array(), json(row['edits'])),
    inverse: parse(editSchema.array(), json(row['inverse'])),
  }))
}

/** A copy without history has figures that no change speaks of; every other figure is what the newest change says. */
function checkFigures(figures: readonly Figure[], changes: readonly Change[]): void {
  const newest = new Map<string, Figure | null>()
  for (const edit of changes.flatMap(({ edits }) => edits)) {
    if (edit.tag !== 'figure') continue
    newest.set(figureKey(edit.place.indicator, edit.place.period, edit.place.region), edit.figure)
  }
  for (const figure of figures) {
    const key = figureKey(figure.indicator, figure.period, figure.region)
    const said = newest.get(key)
    newest.delete(key)
    if (said !== undefined && !isSameFigure(figure, said)) throw new DamagedContent(`figure ${key}`)
  }
  const lost = [...newest].find(([, figure]) => figure !== null)
  if (lost) throw new DamagedContent(`figure ${lost[0]}`)
}

/** What of a figure is printed or computed with; JSON, in which changes are kept, knows no minus zero. */
function isSameFigure(figure: Figure, said: Figure | null): boolean {
  const facts = ({ value, qualifier, status }: Figure): string => JSON.stringify([value, qualifier, status])
  return said !== null && facts(figure) === facts(said)
}

function readIndicator(row: Row): Project['indicators'][number] {
  return parse(indicatorSchema, {
    id: row['id'],
    name: row['name'],
    aliases: json(row['aliases']),
    unit: row['unit'],
    kind: row['kind'],
    decimals: row['decimals'],
    section: json(row['section']),
    department: row['department'],
    definition: row['definition'],
    breaks: json(row['breaks']),
    partOf: row['part_of'],
    // Versions 1 and 2 have no such column.
    formula: typeof row['formula'] === 'string' ? json(row['formula']) : null,
  })
}

function readFigure(row: Row): Figure {
  return parse(figureSchema, {
    indicator: row['indicator'],
    region: row['region'],
    period: parsePeriodKey(text(row['period'])),
    value: valueOf(row),
    qualifier: row['qualifier'] === null ? null : parse(qualifierSchema, json(row['qualifier'])),
    status: row['status'],
    note: row['note'],
    source:
      row['source_file'] === null
        ? null
        : { file: row['source_file'], sheet: row['source_sheet'], cell: row['source_cell'], raw: row['source_raw'] },
  })
}

function valueOf(row: Row): object {
  if (row['value'] === 'number') return { tag: 'number', number: row['number'] }
  if (row['value'] === 'missing') return { tag: 'missing', mark: row['mark'], text: row['text'] }
  return { tag: row['value'], text: row['text'] }
}

function text(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new DamagedContent('text')
  return value
}

function number(value: SqlValue | undefined): number {
  if (typeof value !== 'number') throw new DamagedContent('number')
  return value
}

function json(value: SqlValue | undefined): unknown {
  try {
    return JSON.parse(text(value))
  } catch (error) {
    if (error instanceof SyntaxError) throw new DamagedContent('JSON')
    throw error
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new DamagedContent(parsed.error.issues[0]?.path.join('.') ?? 'row')
  return parsed.data
}
