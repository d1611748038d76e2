import { recognise } from '../../../shared/import/table/recognise'
import { periodKey } from '../../../shared/model/period'
import { cellAddress } from '../../../shared/sheet/cell-address'
import { gridOf, workbookOf } from './grid'
import { sheetOf } from './sheet-text'

/** Sheets drawn as text (`sheetOf`), by their names: cell → "indicator|region|period|value|unit confidence" of everything recognised on them. */
export function readFigures(drawings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const grids = Object.entries(drawings).map(([name, drawing]) => gridOf(sheetOf(drawing), { name }))
  const { sheets } = recognise(workbookOf(grids))
  return Object.fromEntries(
    sheets.flatMap(({ name, tables }) =>
      tables.flatMap(({ cells }) =>
        cells.map(({ row, column, reading: { value }, ...cell }) => {
          const shown = value.tag === 'number' ? value.number : value.tag
          const said = [
            cell.indicator,
            cell.region ?? '',
            cell.period ? periodKey(cell.period) : '?',
            shown,
            cell.unit ?? '',
          ]
          return [`${name}!${cellAddress(row, column)}`, `${said.join('|')} ${cell.certainty.confidence}`]
        }),
      ),
    ),
  )
}
