import { figureKey } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import type { Indicator } from '../../../shared/model/indicator'
import { periodKey } from '../../../shared/model/period'
import type { Region } from '../../../shared/model/region'
import type { Change, Edit } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import type { Database, SqlValue } from './database'

/** Writes what a change does and the change itself; the caller has begun a transaction. */
export function writeChange(database: Database, before: Project | null, after: Project, change: Change): void {
  writeProject(database, before, after, change.edits)
  database.run(
    'INSERT INTO changes (id, at, kind, reason, of, edits, inverse) VALUES (?, ?, ?, ?, ?, ?, ?)',
    change.id,
    change.at,
    change.kind,
    change.reason,
    change.of,
    JSON.stringify(change.edits),
    JSON.stringify(change.inverse),
  )
  writeVersions(database, change)
}

/** Keeps the figures of a change by their places. */
export function writeVersions(database: Database, change: Change): void {
  for (const edit of change.edits) {
    if (edit.tag !== 'figure') continue
    database.run(
      'INSERT OR REPLACE INTO figure_versions (place, change, figure) VALUES (?, ?, ?)',
      figureKey(edit.place.indicator, edit.place.period, edit.place.region),
      change.id,
      edit.figure && JSON.stringify(edit.figure),
    )
  }
}

/** Brings the tables from one state of the project to another. Figures go by the edits, the short lists by comparison. */
export function writeProject(database: Database, before: Project | null, after: Project, edits: readonly Edit[]): void {
  if (before?.name !== after.name) {
    database.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('name', ?)`, after.name)
  }
  if (before?.report !== after.report) writeReport(database, after.report)
  writeYears(database, before?.years ?? [], after.years)
  writeList(database, 'indicators', ['id'], before?.indicators ?? [], after.indicators, indicatorColumns)
  writeList(database, 'regions', ['id'], before?.regions ?? [], after.regions, regionColumns)
  writeList(database, 'imports', ['id'], before?.imports ?? [], after.imports, (record) => ({ ...record }))
  writeList(database, 'overrides', ['template', 'block'], before?.overrides ?? [], after.overrides, (override) => ({
    ...override,
  }))
  for (const edit of edits) {
    if (edit.tag !== 'figure') continue
    const key = figureKey(edit.place.indicator, edit.place.period, edit.place.region)
    if (edit.figure === null) database.run('DELETE FROM figures WHERE place = ?', key)
    else writeFigure(database, key, edit.figure)
  }
}

function writeReport(database: Database, report: Project['report']): void {
  const { template, year, baseYear, region, profile, settings } = report
  database.run(
    `INSERT OR REPLACE INTO report (id, template, year, base_year, region, profile, settings)
     VALUES (1, ?, ?, ?, ?, ?, ?)`,
    ...[template, year, baseYear, region, profile, JSON.stringify(settings)],
  )
}

function writeYears(database: Database, before: readonly number[], after: readonly number[]): void {
  for (const year of before) if (!after.includes(year)) database.run('DELETE FROM years WHERE year = ?', year)
  for (const year of after) if (!before.includes(year)) database.run('INSERT INTO years (year) VALUES (?)', year)
}

const indicatorColumns = (indicator: Indicator): Readonly<Record<string, SqlValue>> => ({
  id: indicator.id,
  name: indicator.name,
  aliases: JSON.stringify(indicator.aliases),
  unit: indicator.unit,
  kind: indicator.kind,
  decimals: indicator.decimals,
  section: JSON.stringify(indicator.section),
  department: indicator.department,
  definition: indicator.definition,
  breaks: JSON.stringify(indicator.breaks),
  part_of: indicator.partOf,
  formula: indicator.formula && JSON.stringify(indicator.formula),
})

const regionColumns = ({ id, name, partOf }: Region): Readonly<Record<string, SqlValue>> => ({
  id,
  name,
  part_of: partOf,
})

/** Only items that are other objects than before, or stand elsewhere, are written. */
function writeList<T>(
  database: Database,
  table: string,
  keys: readonly string[],
  before: readonly T[],
  after: readonly T[],
  columnsOf: (item: T) => Readonly<Record<string, SqlValue>>,
): void {
  if (before === after) return
  const keyOf = (item: T): string => {
    const columns = columnsOf(item)
    return JSON.stringify(keys.map((key) => columns[key]))
  }
  const kept = new Set(after.map(keyOf))
  for (const item of before) {
    if (kept.has(keyOf(item))) continue
    const columns = columnsOf(item)
    const values = keys.map((key) => columns[key] ?? null)
    database.run(`DELETE FROM ${table} WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`, ...values)
  }
  after.forEach((item, position) => {
    if (before[position] === item) return
    const columns = { ...columnsOf(item), position }
    const names = Object.keys(columns)
    database.run(
      `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(columns),
    )
  })
}

const figureColumns = [
  ...['place', 'indicator', 'region', 'period', 'value', 'number', 'mark', 'text', 'qualifier', 'status', 'note'],
  ...['source_file', 'source_sheet', 'source_cell', 'source_raw'],
]

/** An edited figure keeps its row, so the order of the figures stays. */
const putFigure = `
  INSERT INTO figures (${figureColumns.join(', ')}) VALUES (${figureColumns.map(() => '?').join(', ')})
  ON CONFLICT (place) DO UPDATE SET ${figureColumns.map((name) => `${name} = excluded.${name}`).join(', ')}`

function writeFigure(database: Database, key: string, figure: Figure): void {
  const { value, source } = figure
  database.run(
    putFigure,
    key,
    figure.indicator,
    figure.region,
    periodKey(figure.period),
    value.tag,
    value.tag === 'number' ? value.number : null,
    value.tag === 'missing' ? value.mark : null,
    value.tag === 'number' ? null : value.text,
    figure.qualifier && JSON.stringify(figure.qualifier),
    figure.status,
    figure.note,
    source?.file ?? null,
    source?.sheet ?? null,
    source?.cell ?? null,
    source?.raw ?? null,
  )
}
