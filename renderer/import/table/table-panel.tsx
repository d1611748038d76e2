import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { rangeAddress } from '../../../shared/sheet/cell-address'
import type { TableCorrection } from '../../../shared/import/table/correction'
import type { PlainTable, TableCell } from '../../../shared/import/table/sheet-table'
import { formatPeriods, periodKey } from '../../../shared/model/period'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { CellReading } from './cell-reading'
import { formatColumns, formatRows, parseColumns, parseRows } from '../sheet/row-column-lists'
import { isPlain, undatedCells, type ListedTable } from '../session/correction-draft'
import { undatedTables } from '../session/import-actions'
import { draft, draftYear, resetDraft, selectTable } from '../session/import-store'
import { ListField } from './list-field'
import { likelyYears } from './likely-years'
import { MatchList } from './match-list'
import { TableDoubts } from './table-doubts'
import type { AutoMatches } from './auto-matches'

interface TablePanelProps {
  /** The tables of the sheet that is shown. */
  readonly tables: readonly ListedTable[]
  readonly selected: ListedTable
  readonly correction: TableCorrection
  readonly rowLimit: number
  readonly columnLimit: number
  readonly indicators: readonly Indicator[]
  readonly automatic: AutoMatches
  /** The figure of the table in the cell that is chosen. */
  readonly cell: TableCell | null
}

/** What was recognised about a table, to look over and correct. */
export function TablePanel(props: TablePanelProps) {
  const { tables, selected, correction, cell } = props
  const t = useText()
  const change = (fields: Partial<TableCorrection>): void => draft(selected, fields)
  return (
    <div>
      <TableChoice tables={tables} selected={selected} />
      {selected.table && !correction.isIgnored && <TableDoubts table={selected.table} />}
      {cell && !correction.isIgnored && <CellReading cell={cell} />}
      <div className="panel-field">
        <Checkbox checked={correction.isIgnored} onChange={(event) => change({ isIgnored: event.target.checked })}>
          {t('import.ignore')}
        </Checkbox>
      </div>
      {!correction.isIgnored && (
        <>
          <TableFields {...props} onChange={change} />
          <MatchList
            listed={selected}
            matches={correction.matches}
            indicators={props.indicators}
            automatic={props.automatic}
            onChange={(matches) => change({ matches })}
          />
        </>
      )}
      {!isPlain(correction) && (
        <Button size="small" style={{ marginBottom: 16 }} onClick={() => resetDraft(selected)}>
          {t('import.reset-table')}
        </Button>
      )}
    </div>
  )
}

/** The tables of the sheet, and in a line what was recognised of the one that is chosen. */
function TableChoice({ tables, selected }: Pick<TablePanelProps, 'tables' | 'selected'>) {
  const t = useText()
  return (
    <div className="panel-field">
      <Select
        value={selected.key}
        style={{ width: '100%' }}
        aria-label={t('import.choose-table')}
        onChange={(key: string) => {
          const chosen = tables.find((table) => table.key === key)
          if (chosen) selectTable(chosen)
        }}
        options={tables.map(({ key, table }, at) => ({
          value: key,
          label: `${t('import.table-number', { number: at + 1 })} · ${table ? titleOf(table) : t('import.ignored')}`,
        }))}
      />
      <div className="panel-hint">{useSummary(selected.table ?? selected.first)}</div>
    </div>
  )
}

interface TableFieldsProps extends Pick<TablePanelProps, 'selected' | 'correction' | 'rowLimit' | 'columnLimit'> {
  readonly onChange: (fields: Partial<TableCorrection>) => void
}

/** Layout, title, unit, year, header rows and label columns of a table, as recognised or corrected. */
function TableFields({ selected, correction, rowLimit, columnLimit, onChange }: TableFieldsProps) {
  const t = useText()
  const table = selected.table ?? selected.first
  const headerRows = formatRows(correction.headerRows ?? table.headerRows)
  const labelColumns = formatColumns(correction.labelColumns ?? table.labelColumns)
  return (
    <>
      <div className="panel-field">
        <span className="panel-label">{t('import.layout')}</span>
        {t(`import.layout-${table.layout}`)}
      </div>
      <div className="panel-field">
        <label htmlFor="table-title">{t('import.title')}</label>
        <Input
          id="table-title"
          value={correction.title ?? table.title ?? ''}
          onChange={({ target }) => onChange({ title: orNull(target.value) })}
        />
      </div>
      <div className="panel-pair">
        <div className="panel-field">
          <label htmlFor="table-unit">{t('import.unit')}</label>
          <Input
            id="table-unit"
            value={correction.unit ?? table.unit ?? ''}
            placeholder={t('import.unit-none')}
            onChange={({ target }) => onChange({ unit: orNull(target.value) })}
          />
        </div>
        <YearField table={table} year={correction.year} onChange={(year) => onChange({ year })} />
      </div>
      <YearWanted count={correction.year === null ? undatedCells(table) : 0} />
      <div className="panel-pair">
        <ListField
          key={`rows-${headerRows}`}
          id="header-rows"
          label={t('import.header-rows')}
          hint={t('import.header-rows-hint')}
          wrong={t('import.bad-rows', { limit: rowLimit })}
          text={headerRows}
          parse={(text) => parseRows(text, rowLimit)}
          onChange={(rows) => onChange({ headerRows: rows })}
        />
        <ListField
          key={`columns-${labelColumns}`}
          id="label-columns"
          label={t('import.label-columns')}
          hint={t('import.label-columns-hint')}
          wrong={t('import.bad-columns')}
          text={labelColumns}
          parse={(text) => parseColumns(text, columnLimit)}
          onChange={(columns) => onChange({ labelColumns: columns })}
        />
      </div>
    </>
  )
}

/** An emptied field says nothing, so what was recognised counts again. */
function orNull(text: string): string | null {
  return text === '' ? null : text
}

interface YearFieldProps {
  readonly table: PlainTable
  readonly year: number | null
  readonly onChange: (year: number | null) => void
}

/** The year of figures that have none in the sheet; marked while it is wanted. */
function YearField({ table, year, onChange }: YearFieldProps) {
  const t = useText()
  const isUndated = undatedCells(table) > 0
  return (
    <div className="panel-field">
      <label htmlFor="table-year">{t('import.year')}</label>
      <InputNumber
        id="table-year"
        style={{ width: '100%' }}
        min={1900}
        max={2200}
        precision={0}
        value={year}
        placeholder={isUndated ? '' : t('import.year-known')}
        {...(isUndated && year === null ? { status: 'warning' as const } : {})}
        onChange={onChange}
      />
    </div>
  )
}

const noYears: readonly number[] = []

/** How many figures still lack a year, and the likely ones to give to all tables that ask for it. */
function YearWanted({ count }: { readonly count: number }) {
  const t = useText()
  const preview = useWindow((state) => state.preview)
  const known = useWindow((state) => state.project?.project.years ?? noYears)
  if (count === 0 || !preview) return null
  const tables = undatedTables()
  return (
    <div className="panel-hint is-wanted" style={{ marginTop: -8, marginBottom: 12 }} role="status">
      {t('import.year-wanted', { count })}
      {likelyYears(preview.file, known).map((year) => (
        <Button key={year} size="small" type="link" onClick={() => draftYear(tables, year)}>
          {t('import.year-likely', { year, tables: tables.length })}
        </Button>
      ))}
    </div>
  )
}

function useSummary(table: PlainTable): string {
  const t = useText()
  const periods = new Map(table.cells.flatMap(({ period }) => (period ? [[periodKey(period), period] as const] : [])))
  return t('import.table-summary', {
    range: rangeAddress(table.range),
    cells: table.cells.length,
    indicators: new Set(table.cells.map((cell) => cell.indicator)).size,
    periods: formatPeriods([...periods.values()]),
  })
}

function titleOf(table: PlainTable): string {
  return table.title ?? rangeAddress(table.range)
}
