import type { TableBlock } from '../../shared/report/document'
import { labelNote, numberCaption } from '../../shared/render/label-blocks'
import type { StyleProfile } from '../../shared/render/style-profile'
import type { BlockChange } from './compare-blocks'
import { numberOf, points, styleOf } from './paper-style'
import { drawRuns, type FigureCounter } from './report-runs'

interface ReportTableProps {
  readonly table: TableBlock
  readonly profile: StyleProfile
  readonly change: BlockChange | undefined
}

/** A three-line table: thick rules above and below, a thin one under the header. */
export function ReportTable({ table, profile, change }: ReportTableProps) {
  const counter: FigureCounter = { next: 0 }
  const { table: look, text } = profile
  const thick = `${points(look.thickRule)} solid ${look.ruleColour}`
  const thin = `${points(look.thinRule)} solid ${look.ruleColour}`
  const padding = `${points(look.paddingY)} ${points(look.paddingX)}`
  const widths = table.columns.reduce((sum, column) => sum + column.width, 0)
  const isChanged = (row: number, column: number): boolean =>
    change?.tag === 'whole' || (change?.tag === 'cells' && change.cells.includes(`${row}:${column}`))
  return (
    <div style={{ marginBlock: `${points(look.before)} ${points(look.after)}` }}>
      <table className="report-table">
        <caption style={styleOf(text.caption)}>
          {numberCaption('表', numberOf(table.anchor), table.caption)}
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
          {table.rows.map((row, at) =>
            row.tag === 'group' ? (
              <tr key={at} style={{ background: look.groupFill }}>
                <th scope="rowgroup" colSpan={table.columns.length} style={{ ...styleOf(look.group), padding }}>
                  {row.text}
                </th>
              </tr>
            ) : (
              <tr key={at}>
                {row.cells.map((cell, column) => (
                  <td
                    key={column}
                    className={isChanged(at, column) ? 'report-changed' : undefined}
                    style={{
                      ...styleOf(look.cell),
                      textAlign: table.columns[column]?.align ?? 'left',
                      padding,
                      ...(column === 0
                        ? { paddingInlineStart: `calc(${row.indent}em + ${points(look.paddingX)})` }
                        : {}),
                    }}
                  >
                    {drawRuns(cell, counter)}
                  </td>
                ))}
              </tr>
            ),
          )}
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
