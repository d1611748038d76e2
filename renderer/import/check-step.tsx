import { Button, Empty, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import type { Indicator } from '../../shared/model/indicator'
import { useText } from '../state/use-text'
import { groupIssues } from '../issues/group-issues'
import { useAsideOf } from '../issues/aside-store'
import { openGroups } from '../issues/open-groups'
import { IssuePanel } from './issue-panel'
import { OfferedNotice } from './offered-notice'
import { areSame, type Corrections, type ListedTable } from './session/correction-draft'
import { applyCorrections } from './session/import-actions'
import { jumpTo, showSheet, useImport } from './session/import-store'
import { severitiesOn } from './sheet/severities-on'
import { shownSize } from './sheet/sheet-geometry'
import { SheetTabs } from './sheet/sheet-tabs'
import { SheetView, type SheetOutline } from './sheet/sheet-view'
import { autoMatches } from './table/auto-matches'
import { TablePanel } from './table/table-panel'
import { useCheckedSheet, type CheckedSheet } from './use-checked-sheet'

interface CheckStepProps {
  readonly preview: ImportPreview
  readonly tables: readonly ListedTable[]
  readonly indicators: readonly Indicator[]
}

/** The first step: the sheets with what was recognised on them, and the corrections. */
export function CheckStep({ preview, tables, indicators }: CheckStepProps) {
  const t = useText()
  const checked = useCheckedSheet(preview, tables)
  if (!checked) return <Empty style={{ margin: 48 }} description={t('import.no-table')} />
  return (
    <div className="import-body">
      <div className="import-left">
        <OfferedNotice />
        <Sheets preview={preview} tables={tables} shown={checked.sheet.name} />
        <CheckedSheetView preview={preview} checked={checked} />
        <Legend sheet={checked.sheet} />
      </div>
      <CheckSide preview={preview} checked={checked} indicators={indicators} />
    </div>
  )
}

interface SheetsProps {
  readonly preview: ImportPreview
  readonly tables: readonly ListedTable[]
  readonly shown: string
}

/** The tabs of the sheets, each with the number of its tables and a sign where one is unsure. */
function Sheets({ preview, tables, shown }: SheetsProps) {
  const drafts = useImport((state) => state.drafts)
  const isUnsure = ({ key, table }: ListedTable): boolean =>
    !drafts[key]?.isIgnored && table?.certainty.confidence === 'unsure'
  return (
    <SheetTabs
      shown={shown}
      onShow={showSheet}
      sheets={preview.sheets.map(({ name }) => {
        const own = tables.filter((table) => table.sheet === name)
        return { name, tables: own.length, isUnsure: own.some(isUnsure) }
      })}
    />
  )
}

interface CheckedSheetProps {
  readonly preview: ImportPreview
  readonly checked: CheckedSheet
}

function CheckedSheetView({ preview, checked }: CheckedSheetProps) {
  const t = useText()
  const { drafts, cell, jump } = useImport()
  const { sheet, tables, selected } = checked
  const severities = useMemo(() => severitiesOn(preview.issues, sheet.name), [preview, sheet])
  if (sheet.rowCount === 0) return <Empty style={{ margin: 48 }} description={t('import.sheet-empty')} />
  const outlines = tables.map((table, at): SheetOutline => {
    const name = t('import.table-number', { number: at + 1 })
    return outlineOf(table, name, table === selected, drafts)
  })
  return (
    <SheetView
      key={sheet.name}
      {...{ sheet, severities, outlines, cell, jump }}
      roles={checked.roles}
      doubtful={checked.doubtful}
      onCell={checked.choose}
      onRow={(row) => checked.toggle('headerRows', row)}
      onColumn={(column) => checked.toggle('labelColumns', column)}
    />
  )
}

function outlineOf(listed: ListedTable, name: string, isSelected: boolean, drafts: Corrections): SheetOutline {
  const { key, table, range } = listed
  const isIgnored = table === null || (drafts[key]?.isIgnored ?? false)
  return { key, range: table?.range ?? range, name, isSelected, isIgnored }
}

const roles = ['header', 'label', 'data', 'undated', 'title'] as const

/** What the colours of the cells mean, and what of the sheet is not shown. */
function Legend({ sheet }: { readonly sheet: CheckedSheet['sheet'] }) {
  const t = useText()
  const shown = shownSize(sheet)
  return (
    <div className="import-legend">
      {roles.map((role) => (
        <span key={role} className={`is-${role}`}>
          {t(`import.role-${role}`)}
        </span>
      ))}
      <span className="is-doubtful">{t('import.role-doubtful')}</span>
      {sheet.isCut && <strong>{t('import.sheet-cut', { rows: shown.rowCount, columns: shown.columnCount })}</strong>}
    </div>
  )
}

interface CheckSideProps extends CheckedSheetProps {
  readonly indicators: readonly Indicator[]
}

function showCell({ place }: Issue): void {
  if (place?.tag === 'cell') jumpTo(place.sheet, place.cell)
}

/** Beside the sheet: the chosen table to correct, and the issues of the workbook. */
function CheckSide({ preview, checked, indicators }: CheckSideProps) {
  const t = useText()
  const { drafts, applied, task } = useImport()
  const [side, setSide] = useState<'table' | 'issues'>('table')
  const automatic = useMemo(() => autoMatches(preview.recognised, indicators), [preview, indicators])
  const { sheet, tables, selected, correction, figure } = checked
  const tablePanel =
    selected && correction ? (
      <TablePanel
        key={selected.key}
        {...{ tables, selected, correction, indicators, automatic }}
        rowLimit={sheet.rowCount}
        columnLimit={sheet.columnCount}
        cell={figure}
      />
    ) : (
      <p>{t('import.no-table')}</p>
    )
  const groups = useMemo(() => groupIssues(preview.issues), [preview])
  const aside = useAsideOf(preview.file)
  const open = openGroups(groups, aside).length
  const issuePanel = <IssuePanel {...{ groups }} file={preview.file} onChoose={showCell} />
  return (
    <aside className="import-side">
      <Tabs
        size="small"
        activeKey={side}
        onChange={(key) => setSide(key === 'issues' ? 'issues' : 'table')}
        items={[
          { key: 'table', label: t('import.tables'), children: tablePanel },
          {
            key: 'issues',
            label: open === 0 ? t('import.issues') : `${t('import.issues')}（${open}）`,
            children: issuePanel,
            forceRender: true,
          },
        ]}
      />
      {!areSame(drafts, applied) && (
        <div className="panel-actions" role="status">
          <Button type="primary" loading={task === 'correct'} onClick={() => void applyCorrections()}>
            {t('import.apply')}
          </Button>
          <span className="import-quiet">{t('import.not-applied')}</span>
        </div>
      )}
    </aside>
  )
}
