import { memo } from 'react'
import type { TableBlock, TableRow } from '../../../shared/report/document'
import { labelNote, numberCaption } from '../../../shared/render/label-blocks'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { BlockChange } from '../preview/compare-blocks'
import type { BlockCut } from '../preview/cut-block'
import { numberOf, points, styleOf } from './paper-style'
import { drawRuns } from './report-runs'

interface ReportTableProps {
  readonly table: TableBlock
  /** Null where the whole table is drawn. */
  readonly cut: BlockCut | null
  readonly profile: StyleProfile
  readonly change: BlockChange | undefined
}

/** A three-line table: thick rules above and below, a thin one under the header. */
export function ReportTable({ table, cut, profile, change }: ReportTableProps) {
  const { table: look, text } = profile
  const thick = `${points(look.thickRule)} solid ${look.ruleColour}`
  const thin = `${points(look.thinRule)} solid ${look.ruleColour}`
  const padding = `${points(look.paddingY)} ${points(look.paddingX)}`
  const widths = table.columns.reduce((sum, column) => sum + column.width, 0)
  const changed = changedColumns(change)
  const firsts = firstFigures(table, cut?.firstFigure ?? 0)
  return (
    <div style={{ marginBlock: `${points(look.before)} ${points(look.after)}` }}>
      <table className="report-table">
        <caption style={cut?.isStart === false ? { ...styleOf(text.unit), textAlign: 'right' } : styleOf(text.caption)}>
          {cut?.isStart === false
            ? `续表${numberOf(table.anchor)}`
            : numberCaption('表', numberOf(table.anchor), table.caption)}
          {table.unit !== null && <div style={styleOf(text.unit)}>单位：{table.unit}</div>}
        </caption>
        <colgroup>
          {table.columns.map((column, at) => (
            <col key={at} style={{ width: `${(column.width / widths) * 100}%` }} />
          ))}
        </colgroup>
        <thead style={{ borderTop: thick, borderBottom: thin }}>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col" style={{ ...styleOf(look.header), textAlign: column.align, padding }}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ borderBottom: thick }}>
          {table.rows.map((row, at) => (
            <ReportRow
              key={at}
              row={row}
              columns={table.columns}
              first={firsts[at] ?? 0}
              profile={profile}
              changed={change?.tag === 'whole' ? everyColumn : (changed.get(at + (cut?.firstRow ?? 0)) ?? '')}
            />
          ))}
        </tbody>
      </table>
      {table.notes.map((note, at) => (
        <p key={at} style={styleOf(text.tableNote)}>
          {labelNote(note, at)}
        </p>
      ))}
    </div>
  )
}

/** In place of the numbers of the changed columns. */
const everyColumn = 'all'

interface ReportRowProps {
  readonly row: TableRow
  readonly columns: TableBlock['columns']
  /** The number of the row's first figure among those of the table. */
  readonly first: number
  readonly profile: StyleProfile
  /** The numbers of the changed columns; text, so that equal ones are the same. */
  readonly changed: string
}

/** Drawn again only when it changes: a table may have thousands of rows. */
const ReportRow = memo(function ReportRow({ row, columns, first, profile, changed }: ReportRowProps) {
  const { table: look } = profile
  const padding = `${points(look.paddingY)} ${points(look.paddingX)}`
  if (row.tag === 'group') {
    return (
      <tr style={{ background: look.groupFill }}>
        <th scope="rowgroup" colSpan={columns.length} style={{ ...styleOf(look.group), padding }}>
          {row.text}
        </th>
      </tr>
    )
  }
  const counter = { next: first }
  const changedOnes = changed.split(' ')
  return (
    <tr>
      {row.cells.map((cell, column) => (
        <td
          key={column}
          className={changed === everyColumn || changedOnes.includes(String(column)) ? 'report-changed' : undefined}
          style={{
            ...styleOf(look.cell),
            textAlign: columns[column]?.align ?? 'left',
            padding,
            ...(column === 0 ? { paddingInlineStart: `calc(${row.indent}em + ${points(look.paddingX)})` } : {}),
          }}
        >
          {drawRuns(cell, counter)}
        </td>
      ))}
    </tr>
  )
})

function firstFigures(table: TableBlock, first: number): readonly number[] {
  let next = first
  return table.rows.map((row) => {
    const first = next
    if (row.tag === 'row') next += row.cells.flat().filter(({ tag }) => tag === 'figure').length
    return first
  })
}

function changedColumns(change: BlockChange | undefined): ReadonlyMap<number, string> {
  const columns = new Map<number, string>()
  for (const cell of change?.tag === 'cells' ? change.cells : []) {
    const [row = '', column = ''] = cell.split(':')
    const known = columns.get(Number(row))
    columns.set(Number(row), known === undefined ? column : `${known} ${column}`)
  }
  return columns
}
