import type { z } from 'zod'
import type { FigureVersion } from '../../../shared/api/contract'
import type { Figure } from '../../../shared/model/figure'
import type { Period } from '../../../shared/model/period'
import type { Change } from '../../../shared/project/edit'
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
} from '../../../shared/project/edit-schema'
import type { Project } from '../../../shared/project/project'
import type { ChangeEntry } from '../../jobs/session/project-port'
import type { Database, Row, SqlValue } from './database'
import { DamagedContent } from './store-issue'

/** Everything the project is now. Throws DamagedContent where a row is none that this program writes. */
export function readProject(database: Database): Project {
  const name = database.get(`SELECT value FROM meta WHERE key = 'name'`)
  const report = database.get('SELECT template, year, base_year, region, profile, settings FROM report')
  if (!name || !report) throw new DamagedContent('report')
  return {
    name: text(name['value']),
    indicators: database.all('SELECT * FROM indicators ORDER BY position').map((row) =>
      parse(indicatorSchema, {
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
        formula: row['formula'] === null ? null : json(row['formula']),
      }),
    ),
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

export function readEntries(database: Database): readonly ChangeEntry[] {
  return database.all('SELECT id, kind, of FROM changes ORDER BY id').map((row) => ({
    id: number(row['id']),
    kind: parse(changeKindSchema, row['kind']),
    of: row['of'] === null ? null : number(row['of']),
  }))
}

/** Changes with their edits; `selection` is the end of the statement. */
export function readChanges(database: Database, selection: string, ...values: readonly SqlValue[]): readonly Change[] {
  return database
    .all(`SELECT id, at, kind, reason, of, edits, inverse FROM changes ${selection}`, ...values)
    .map((row) => ({
      id: number(row['id']),
      at: text(row['at']),
      kind: parse(changeKindSchema, row['kind']),
      reason: row['reason'] === null ? null : text(row['reason']),
      of: row['of'] === null ? null : number(row['of']),
      edits: parse(editSchema.array(), json(row['edits'])),
      inverse: parse(editSchema.array(), json(row['inverse'])),
    }))
}

export function readVersions(database: Database, place: string): readonly FigureVersion[] {
  return database
    .all(
      `SELECT change, at, kind, reason, figure FROM figure_versions JOIN changes ON changes.id = change
       WHERE place = ? ORDER BY change DESC`,
      place,
    )
    .map((row) => ({
      change: number(row['change']),
      at: text(row['at']),
      kind: parse(changeKindSchema, row['kind']),
      reason: row['reason'] === null ? null : text(row['reason']),
      figure: row['figure'] === null ? null : parse(figureSchema, json(row['figure'])),
    }))
}

function readFigure(row: Row): Figure {
  return parse(figureSchema, {
    indicator: row['indicator'],
    region: row['region'],
    period: parsePeriodKey(text(row['period'])),
    value:
      row['value'] === 'number'
        ? { tag: 'number', number: row['number'] }
        : row['value'] === 'missing'
          ? { tag: 'missing', mark: row['mark'], text: row['text'] }
          : { tag: row['value'], text: row['text'] },
    qualifier: row['qualifier'] === null ? null : parse(qualifierSchema, json(row['qualifier'])),
    status: row['status'],
    note: row['note'],
    source:
      row['source_file'] === null
        ? null
        : { file: row['source_file'], sheet: row['source_sheet'], cell: row['source_cell'], raw: row['source_raw'] },
  })
}

/** The inverse of `periodKey`; the schema of a figure checks what comes out. */
function parsePeriodKey(key: string): Period | null {
  if (key === 'total') return { tag: 'total' }
  const found = /^(?<year>\d{4})(?:H(?<half>\d)|Q(?<quarter>\d)|-(?<month>\d{2})|~(?<to>\d{4}))?$/u.exec(key)?.groups
  if (!found) return null
  const year = Number(found['year'])
  if (found['half'] !== undefined) return { tag: 'half', year, half: Number(found['half']) === 1 ? 1 : 2 }
  if (found['quarter'] !== undefined)
    return { tag: 'quarter', year, quarter: Number(found['quarter']) as 1 | 2 | 3 | 4 }
  if (found['month'] !== undefined) return { tag: 'month', year, month: Number(found['month']) }
  if (found['to'] !== undefined) return { tag: 'span', from: year, to: Number(found['to']) }
  return { tag: 'year', year }
}

function parse<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new DamagedContent(`${(first?.path ?? []).join('.')} ${first?.message ?? ''}`.trim())
}

function json(value: SqlValue | undefined): unknown {
  try {
    return JSON.parse(text(value)) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new DamagedContent(error.message)
  }
}

function text(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new DamagedContent('text')
  return value
}

function number(value: SqlValue | undefined): number {
  if (typeof value !== 'number') throw new DamagedContent('number')
  return value
}
