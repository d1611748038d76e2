import { parseUnit } from '../../model/unit'
import type { ColumnLabels } from '../layout/column-labels'
import type { RowLabels } from '../layout/row-labels'
import type { Reason } from '../read/certainty'
import type { NamingTable } from './cell-names'

/** The unit for a cell that gives none itself, and where it stands. A column or row that names a rate does not take the table's unit of amounts. */
export function unitOfCell(
  { head, context }: NamingTable,
  row: RowLabels,
  column: ColumnLabels,
  labels: readonly string[],
): readonly [string | null, Reason] {
  if (column.unit !== null) return [column.unit, 'unit-own']
  const ofWhole = isMeasuredAlike(row) ? row.wholeUnit : null
  const inherited = row.unit ?? ofWhole ?? head.unit ?? (head.isUnitUnclear ? null : context.sheetUnit)
  if (inherited === null) {
    const explained = context.codeBook.unitOf(labels)
    return explained === null ? [null, 'unit-none'] : [explained, 'unit-elsewhere']
  }
  if (contradictsNames(inherited, row, column)) return [null, 'unit-none']
  if ((row.unit ?? ofWhole) !== null) return [inherited, 'unit-own']
  return [inherited, head.unit === null ? 'unit-elsewhere' : head.unitReason]
}

/** A part that is an average or counted for each of something has a unit of its own. */
function isMeasuredAlike({ labels }: RowLabels): boolean {
  return !/^(?:每|人均|户均|平均|均)|均$/u.test(labels.at(-1)?.name ?? '')
}

/** A rate has no unit of amounts, and what is counted no unit of money, unless its own row says so. */
function contradictsNames(inherited: string, row: RowLabels, column: ColumnLabels): boolean {
  const names = row.unit === null ? [...column.names, row.labels.at(-1)?.name ?? ''] : column.names
  if (names.some(isRateName) && inherited !== '%' && inherited !== '‰') return true
  return row.unit === null && isMoney(inherited) && names.some(isCountName)
}

function isMoney(unit: string): boolean {
  return /^[元圆圓]$|[美港欧]元$|^卢布$|^新台币$/u.test(parseUnit(unit).base)
}

/** People, households and things are counted, whatever unit the amounts beside them have. */
function isCountName(name: string): boolean {
  return /(?:人[数數次]|人员|[户戶][数數次]?|次[数數]|件[数數]|[个個][数數]|家[数數]|床位[数數]?|机构[数數]|機構[数數]|[隊队][数數])$/u.test(
    name,
  )
}

/** Names of rates, shares and ratios: 增长率, 占比, 每千人口…率. */
function isRateName(name: string): boolean {
  return /增长|增幅|增速|增减|同比|环比|占比|比重|构成|指数|为.*年|率(?:\(.*\))?$|比例?$|[률율]$|\b(?:rate|ratio|percent|percentage|per cent|index)\b/iu.test(
    name,
  )
}
