import { isGenericLabel } from '../import/read/generic-label'
import { levelSign } from '../import/read/name-indicator'
import type { SettledSubmission } from './settle-cells'

/** So little in common makes another form of a file. */
const leastInCommon = 0.1

/**
 * The files that have hardly an indicator in common with the project or any other file, where the others have much in common: somebody sent
 * another form. Those that a person spoke of (`answered`) are meant.
 */
export function otherForms(
  settled: readonly SettledSubmission[],
  known: readonly string[],
  answered: ReadonlySet<string>,
): ReadonlySet<string> {
  const forms = settled.map(({ file, tables }) => ({
    file,
    names: new Set(tables.flatMap(({ table }) => table.cells.flatMap(({ indicator }) => levelsOf(indicator)))),
  }))
  const shareWith = (names: ReadonlySet<string>, others: Iterable<string>): number => {
    const all = new Set(others)
    return [...names].filter((name) => all.has(name)).length / Math.max(1, names.size)
  }
  const inCommon = forms.map(({ file, names }) =>
    shareWith(
      names,
      forms.flatMap((other) => (other.file === file ? [] : [...other.names])),
    ),
  )
  const hasForm = known.length > 0 || inCommon.filter((share) => share >= 0.5).length >= 2
  if (!hasForm) return new Set()
  return new Set(
    forms.flatMap(({ file, names }, at) => {
      const isStrange =
        names.size > 0 &&
        (inCommon[at] ?? 1) < leastInCommon &&
        shareWith(names, known.flatMap(levelsOf)) < leastInCommon
      return isStrange && !answered.has(file) ? [file] : []
    }),
  )
}

/** What a name says by itself: of 低保对象·合计 the 低保对象. */
function levelsOf(name: string): readonly string[] {
  return name.split(levelSign).filter((level) => !isGenericLabel(level))
}
