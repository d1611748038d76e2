import { figureKey, type Dataset } from '../../model/dataset'
import type { Figure } from '../../model/figure'
import type { FigureKey } from '../../project/edit'
import type { UnitConversion } from '../read/unit/unit-conversion'
import type { Project } from '../../project/project'

/** How a figure of an import stands to the project. */
export type DifferenceKind = 'new' | 'changed' | 'vanished' | 'same'

/** A figure of a workbook against the project; `vanished` ones are in an earlier import of the same file only. */
export interface FigureDifference {
  readonly place: FigureKey
  readonly indicatorName: string
  readonly kind: DifferenceKind
  readonly before: Figure | null
  readonly after: Figure | null
  /** How the number of `after` comes about where the sheet gives it in another unit. */
  readonly conversion?: UnitConversion
}

/**
 * Compares an accepted workbook with a project, in the order of the workbook, vanished figures last. An empty cell claims nothing:
 * it never changes a figure that is known. Vanished are the figures last read from a file of this name that it does not give any more.
 * What the project computes by a formula (`isComputed`) is nothing new: a workbook that this program wrote holds derived rows too.
 */
export function compare(
  project: Project,
  dataset: Dataset,
  file: string,
  isComputed: (figure: Figure) => boolean = () => false,
): readonly FigureDifference[] {
  const names = new Map([...dataset.indicators, ...project.indicators].map(({ id, name }) => [id, name]))
  const known = new Map(project.figures.map((figure) => [keyOf(figure), figure]))
  const earlier = project.figures.filter((figure) => figure.source?.file === file)
  const given = new Set<string>()
  const describe = (kind: DifferenceKind, before: Figure | null, after: Figure | null): FigureDifference => {
    const figure = after ?? before
    if (!figure) throw new Error('a difference of nothing')
    const { indicator, region, period } = figure
    return {
      place: { indicator, region, period },
      indicatorName: names.get(indicator) ?? indicator,
      kind,
      before,
      after,
    }
  }
  const found: FigureDifference[] = []
  for (const after of dataset.figures) {
    // Nothing is looked up in an empty project.
    const key = known.size === 0 ? '' : keyOf(after)
    const before = known.get(key) ?? null
    if (isEmpty(after) && (before === null || !isEmpty(before))) continue
    if (earlier.length > 0) given.add(key)
    const isKnown = before === null ? isComputed(after) : isSame(before, after)
    found.push(describe(isKnown ? 'same' : before === null ? 'new' : 'changed', before, after))
  }
  const vanished = earlier.filter((figure) => !given.has(keyOf(figure)))
  return [...found, ...vanished.map((figure) => describe('vanished', figure, null))]
}

function keyOf(figure: Figure): string {
  return figureKey(figure.indicator, figure.period, figure.region)
}

function isEmpty({ value, note }: Figure): boolean {
  return value.tag === 'missing' && value.mark === 'blank' && note === null
}

/** Whether two figures say the same; the cell they stand in may differ. */
function isSame(figure: Figure, other: Figure): boolean {
  const [value, otherValue] = [figure.value, other.value]
  const isPlain = figure.qualifier === null && other.qualifier === null
  if (isPlain && value.tag === 'number' && otherValue.tag === 'number') {
    return value.number === otherValue.number && figure.status === other.status && figure.note === other.note
  }
  return contentOf(figure) === contentOf(other)
}

function contentOf({ value, qualifier, status, note }: Figure): string {
  const content = value.tag === 'number' ? [value.number] : value.tag === 'missing' ? [value.mark] : [value.text]
  const hedge = qualifier && [qualifier.sense, qualifier.word, qualifier.place, qualifier.numeral]
  return JSON.stringify([value.tag, content, hedge, status, note])
}
