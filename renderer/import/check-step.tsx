import { Button, Empty, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../shared/api/contract'
import type { Issue, Severity } from '../../shared/issue'
import type { Indicator } from '../../shared/model/indicator'
import { useText } from '../state/use-text'
import { autoMatches } from './table/auto-matches'
import { parseCellAddress, type CellReference } from '../../shared/sheet/cell-address'
import { areSame, plainCorrection, type ListedTable } from './session/correction-draft'
import { applyCorrections } from './session/import-actions'
import { draft, jumpTo, selectCell, showSheet, useImport } from './session/import-store'
import { IssuePanel } from './issue-panel'
import { rolesOfTable, titleCells, type CellRole } from './sheet/sheet-marks'
import { shownSize } from './sheet/sheet-geometry'
import { SheetTabs } from './sheet/sheet-tabs'
import { SheetView } from './sheet/sheet-view'
import { TablePanel } from './table/table-panel'

interface CheckStepProps {
  readonly preview: ImportPreview
  readonly tables: readonly ListedTable[]
  readonly indicators: readonly Indicator[]
}

/** The first step: the sheets with what was recognised on them, and the corrections. */
export function CheckStep({ preview, tables, indicators }: CheckStepProps) {
  const t = useText()
  const { drafts, applied, sheet: name, table: chosen, cell, jump, task } = useImport()
  const [side, setSide] = useState<'table' | 'issues'>('table')
  const sheet = preview.sheets.find((one) => one.name === name) ?? preview.sheets[0]
  const own = useMemo(() => tables.filter((one) => one.sheet === sheet?.name), [tables, sheet])
  const selected = own.find((one) => one.key === chosen) ?? own.find((one) => cell && holds(one, cell)) ?? own[0]
  const automatic = useMemo(() => autoMatches(preview.recognised, indicators), [preview, indicators])
  const roles = useMemo(() => {
    const all = new Map<string, CellRole>()
    for (const { key, table } of own) {
      if (!table) continue
      for (const [place, role] of rolesOfTable(table, drafts[key])) all.set(place, role)
      if (sheet) for (const place of titleCells(sheet, table)) if (!all.has(place)) all.set(place, 'title')
    }
    return all
  }, [own, drafts, sheet])
  const doubtful = useMemo(
    () =>
      new Set(
        own.flatMap(({ key, table }) =>
          table && !drafts[key]?.isIgnored
            ? table.cells.flatMap(({ row, column, certainty }) =>
                certainty.confidence === 'sure' ? [] : [`${row}:${column}`],
              )
            : [],
        ),
      ),
    [own, drafts],
  )
  const severities = useMemo(() => severitiesOn(preview.issues, sheet?.name ?? ''), [preview, sheet])
  if (!sheet) return <Empty style={{ margin: 48 }} description={t('import.no-table')} />

  const correction = selected ? (drafts[selected.key] ?? plainCorrection(selected.sheet, selected.range)) : null
  const choose = (to: CellReference): void => {
    const inside = own.find((one) => holds(one, to))
    selectCell(to, inside?.key ?? null)
  }
  const toggle = (field: 'headerRows' | 'labelColumns', number: number): void => {
    if (!selected?.table || !correction || correction.isIgnored) return
    const now = correction[field] ?? selected.table[field]
    const next = now.includes(number) ? now.filter((one) => one !== number) : [...now, number].sort((a, b) => a - b)
    draft(selected, { [field]: next })
  }
  const shown = shownSize(sheet)
  const isDirty = !areSame(drafts, applied)
  return (
    <div className="import-body">
      <div className="import-left">
        <SheetTabs
          shown={sheet.name}
          onShow={showSheet}
          sheets={preview.sheets.map((one) => ({
            name: one.name,
            tables: tables.filter((table) => table.sheet === one.name).length,
            isUnsure: tables.some(({ key, sheet: of, table }) => {
              return of === one.name && !drafts[key]?.isIgnored && table?.certainty.confidence === 'unsure'
            }),
          }))}
        />
        {sheet.rowCount === 0 ? (
          <Empty style={{ margin: 48 }} description={t('import.sheet-empty')} />
        ) : (
          <SheetView
            key={sheet.name}
            sheet={sheet}
            roles={roles}
            severities={severities}
            doubtful={doubtful}
            outlines={own.map((one, at) => ({
              key: one.key,
              range: one.table?.range ?? one.range,
              name: t('import.table-number', { number: at + 1 }),
              isSelected: one === selected,
              isIgnored: one.table === null || (drafts[one.key]?.isIgnored ?? false),
            }))}
            cell={cell}
            jump={jump}
            onCell={choose}
            onRow={(row) => toggle('headerRows', row)}
            onColumn={(column) => toggle('labelColumns', column)}
          />
        )}
        <div className="import-legend">
          {(['header', 'label', 'data', 'undated', 'title'] as const).map((role) => (
            <span key={role} className={`is-${role}`}>
              {t(`import.role-${role}`)}
            </span>
          ))}
          <span className="is-doubtful">{t('import.role-doubtful')}</span>
          {sheet.isCut && (
            <strong>{t('import.sheet-cut', { rows: shown.rowCount, columns: shown.columnCount })}</strong>
          )}
        </div>
      </div>
      <aside className="import-side">
        <Tabs
          size="small"
          activeKey={side}
          onChange={(key) => setSide(key === 'issues' ? 'issues' : 'table')}
          items={[
            {
              key: 'table',
              label: t('import.tables'),
              children:
                selected && correction ? (
                  <TablePanel
                    key={selected.key}
                    tables={own}
                    selected={selected}
                    correction={correction}
                    rowLimit={sheet.rowCount}
                    columnLimit={sheet.columnCount}
                    indicators={indicators}
                    automatic={automatic}
                    cell={cell && (selected.table?.cells.find((one) => isAt(one, cell)) ?? null)}
                  />
                ) : (
                  <p>{t('import.no-table')}</p>
                ),
            },
            {
              key: 'issues',
              label: `${t('import.issues')}（${preview.issues.length}）`,
              children: (
                <IssuePanel
                  issues={preview.issues}
                  onChoose={({ place }) => {
                    if (place?.tag === 'cell') jumpTo(place.sheet, place.cell)
                  }}
                />
              ),
            },
          ]}
        />
        {isDirty && (
          <div className="panel-actions" role="status">
            <Button type="primary" loading={task === 'correct'} onClick={() => void applyCorrections()}>
              {t('import.apply')}
            </Button>
            <span className="import-quiet">{t('import.not-applied')}</span>
          </div>
        )}
      </aside>
    </div>
  )
}

function isAt(one: CellReference, other: CellReference): boolean {
  return one.row === other.row && one.column === other.column
}

function holds({ table, range: first }: ListedTable, { row, column }: CellReference): boolean {
  const range = table?.range ?? first
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

const gravity: readonly Severity[] = ['info', 'warning', 'error']

/** The gravest issue of each cell of a sheet, by "row:column". */
function severitiesOn(issues: readonly Issue[], sheet: string): ReadonlyMap<string, Severity> {
  const found = new Map<string, Severity>()
  for (const { place, severity } of issues) {
    if (place?.tag !== 'cell' || place.sheet !== sheet || place.cell === null) continue
    const cell = parseCellAddress(place.cell.split(':')[0] ?? '')
    if (!cell) continue
    const key = `${cell.row}:${cell.column}`
    const known = found.get(key)
    if (!known || gravity.indexOf(severity) > gravity.indexOf(known)) found.set(key, severity)
  }
  return found
}
