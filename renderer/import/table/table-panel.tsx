import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { rangeAddress } from '../../../shared/sheet/cell-address'
import type { TableCorrection } from '../../../shared/import/table/correction'
import type { PlainTable, TableCell } from '../../../shared/import/table/sheet-table'
import { formatPeriods, periodKey } from '../../../shared/model/period'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'
import { CellReading } from './cell-reading'
import { formatColumns, formatRows, parseColumns, parseRows } from '../sheet/row-column-lists'
import { isPlain, undatedCells, type ListedTable } from '../session/correction-draft'
import { draft, resetDraft, selectTable } from '../session/import-store'
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
  const { tables, selected, correction, rowLimit, columnLimit, indicators, automatic, cell } = props
  const t = useText()
  const table = selected.table ?? selected.first
  const change = (fields: Partial<TableCorrection>): void => draft(selected, fields)
  const undated = undatedCells(table)
  return (
    <div>
      <div className="panel-field">
        <Select
          value={selected.key}
          style={{ width: '100%' }}
          aria-label={t('import.choose-table')}
          onChange={(key: string) => {
            const chosen = tables.find((one) => one.key === key)
            if (chosen) selectTable(chosen)
          }}
          options={tables.map((one, at) => ({
            value: one.key,
            label: `${t('import.table-number', { number: at + 1 })} · ${one.table ? titleOf(one.table) : t('import.ignored')}`,
          }))}
        />
        <div className="panel-hint">{useSummary(table)}</div>
      </div>
      {selected.table && !correction.isIgnored && <TableDoubts table={selected.table} />}
      {cell && !correction.isIgnored && <CellReading cell={cell} />}
      <div className="panel-field">
        <Checkbox checked={correction.isIgnored} onChange={(event) => change({ isIgnored: event.target.checked })}>
          {t('import.ignore')}
        </Checkbox>
      </div>
      {!correction.isIgnored && (
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
              onChange={(event) => change({ title: event.target.value === '' ? null : event.target.value })}
            />
          </div>
          <div className="panel-pair">
            <div className="panel-field">
              <label htmlFor="table-unit">{t('import.unit')}</label>
              <Input
                id="table-unit"
                value={correction.unit ?? table.unit ?? ''}
                placeholder={t('import.unit-none')}
                onChange={(event) => change({ unit: event.target.value === '' ? null : event.target.value })}
              />
            </div>
            <div className="panel-field">
              <label htmlFor="table-year">{t('import.year')}</label>
              <InputNumber
                id="table-year"
                style={{ width: '100%' }}
                min={1900}
                max={2200}
                precision={0}
                value={correction.year}
                placeholder={undated > 0 ? '' : t('import.year-known')}
                {...(undated > 0 && correction.year === null ? { status: 'warning' as const } : {})}
                onChange={(year) => change({ year })}
              />
            </div>
          </div>
          {undated > 0 && correction.year === null && (
            <div className="panel-hint is-wanted" style={{ marginTop: -8, marginBottom: 12 }} role="status">
              {t('import.year-wanted', { count: undated })}
            </div>
          )}
          <div className="panel-pair">
            <ListField
              key={`rows-${formatRows(correction.headerRows ?? table.headerRows)}`}
              id="header-rows"
              label={t('import.header-rows')}
              hint={t('import.header-rows-hint')}
              wrong={t('import.bad-rows', { limit: rowLimit })}
              text={formatRows(correction.headerRows ?? table.headerRows)}
              parse={(text) => parseRows(text, rowLimit)}
              onChange={(headerRows) => change({ headerRows })}
            />
            <ListField
              key={`columns-${formatColumns(correction.labelColumns ?? table.labelColumns)}`}
              id="label-columns"
              label={t('import.label-columns')}
              hint={t('import.label-columns-hint')}
              wrong={t('import.bad-columns')}
              text={formatColumns(correction.labelColumns ?? table.labelColumns)}
              parse={(text) => parseColumns(text, columnLimit)}
              onChange={(labelColumns) => change({ labelColumns })}
            />
          </div>
          <MatchList
            listed={selected}
            matches={correction.matches}
            indicators={indicators}
            automatic={automatic}
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

interface ListFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly wrong: string
  readonly text: string
  readonly parse: (text: string) => readonly number[] | null
  readonly onChange: (numbers: readonly number[] | null) => void
}

/** A field for rows or columns: it hands on what can be read when it is left, and keeps and flags what cannot. */
function ListField({ id, label, hint, wrong, text, parse, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState(text)
  const isWrong = parse(typed) === null
  const finish = (): void => {
    const numbers = parse(typed)
    if (numbers && typed !== text) onChange(numbers)
  }
  return (
    <div className="panel-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={typed}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onPressEnter={finish}
      />
      <div id={`${id}-hint`} className={isWrong ? 'panel-hint is-bad' : 'panel-hint'}>
        {isWrong ? wrong : hint}
      </div>
    </div>
  )
}
