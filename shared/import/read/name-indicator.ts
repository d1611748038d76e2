import { isGenericLabel } from './generic-label'

/** Joins the levels of an indicator's name: 结婚登记·男. */
export const levelSign = '·'

/**
 * The name of the indicator a figure is for. Of the labels beside and above it the innermost that says what is counted is taken,
 * with the generic ones inside it ("出生婴儿数·男"); where rows and columns both name something, both are ("养老床位·同比"); the
 * title names what the labels do not.
 */
export function nameIndicator(
  rows: readonly string[],
  columns: readonly string[],
  titleName: string,
): { readonly name: string; readonly isFromTitle: boolean } {
  const [row, column] = [innermost(rows), innermost(columns)]
  const parts = row.isGeneric && !column.isGeneric ? [column, row] : [row, column]
  const levels = parts.flatMap((part) => part.levels)
  const isFromTitle = parts.every((part) => part.isGeneric)
  const kept = isFromTitle ? [titleName, ...levels] : levels
  const name = kept.filter((level, at) => level !== '' && kept.indexOf(level) === at).join(levelSign)
  return { name, isFromTitle }
}

function innermost(labels: readonly string[]): { readonly levels: readonly string[]; readonly isGeneric: boolean } {
  const start = labels.findLastIndex((label) => !isGenericLabel(label))
  return { levels: start < 0 ? labels : labels.slice(start), isGeneric: start < 0 }
}
