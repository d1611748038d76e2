import { assertNever } from '../assert-never'
import type { Figure } from '../model/figure'
import { periodKey } from '../model/period'
import type { Edit, FigureKey } from './edit'
import type { Project } from './project'

/** A project after edits, and the edits that take them back. */
export interface Applied {
  readonly project: Project
  /** Takes the edits back when applied in this order. */
  readonly inverse: readonly Edit[]
}

/** Applies edits in order. Pure: the window applies them before the Node side has written them, and both agree. */
export function applyEdits(project: Project, edits: readonly Edit[]): Applied {
  const figures = new FigureEditor(project.figures)
  let current = project
  const inverse: Edit[] = []
  for (const edit of edits) {
    if (edit.tag === 'figure') {
      inverse.push({ ...edit, figure: figures.put(edit.place, edit.figure) })
    } else {
      const applied = applyOther(current, edit)
      current = applied.project
      inverse.push(applied.inverse)
    }
  }
  return { project: { ...current, figures: figures.result() }, inverse: inverse.reverse() }
}

/**
 * Where each figure stands in a list, kept from edit to edit: making it anew for 150,000 figures takes longer than a user
 * should wait after a key. It belongs to one list at a time and moves on to the list that an edit makes.
 */
const positionsOfList = new WeakMap<readonly Figure[], Map<string, number>>()

/** Collects figure edits so that a paste of many cells copies the list once. */
class FigureEditor {
  private positions: Map<string, number> | null = null
  private edited: (Figure | null)[] | null = null
  private hasGaps = false

  constructor(private readonly original: readonly Figure[]) {}

  /** Puts a figure and returns the one that was there. */
  put(place: FigureKey, figure: Figure | null): Figure | null {
    this.edited ??= [...this.original]
    this.positions ??= takePositions(this.original)
    const key = keyOf(place)
    const at = this.positions.get(key)
    if (at === undefined) {
      if (figure !== null) this.positions.set(key, this.edited.push(figure) - 1)
      return null
    }
    const before = this.edited[at] ?? null
    this.edited[at] = figure
    if (figure === null) this.hasGaps = true
    return before
  }

  result(): readonly Figure[] {
    if (this.edited === null || this.positions === null) return this.original
    const figures = this.edited.filter((figure) => figure !== null)
    if (this.hasGaps) closeGaps(this.positions, this.edited)
    positionsOfList.set(figures, this.positions)
    return figures
  }
}

/** Moves the positions to where the figures stand once the gaps between them are gone. */
function closeGaps(positions: Map<string, number>, edited: readonly (Figure | null)[]): void {
  let next = 0
  const moved = edited.map((figure) => (figure === null ? -1 : next++))
  for (const [key, at] of positions) {
    const to = moved[at] ?? -1
    if (to === -1) positions.delete(key)
    else if (to !== at) positions.set(key, to)
  }
}

function takePositions(figures: readonly Figure[]): Map<string, number> {
  const known = positionsOfList.get(figures)
  positionsOfList.delete(figures)
  return known ?? new Map(figures.map((figure, at) => [keyOf(figure), at]))
}

/** Cheaper to make than `figureKey`, as large lists need. The region's length tells where it ends: any text may be an id. */
function keyOf({ indicator, period, region }: FigureKey): string {
  return `${periodKey(period)} ${region === null ? '-' : `${region.length} ${region}`} ${indicator}`
}

function applyOther(project: Project, edit: Exclude<Edit, { tag: 'figure' }>): { project: Project; inverse: Edit } {
  switch (edit.tag) {
    case 'indicator': {
      const { list, before, position } = putAt(project.indicators, edit.id, edit.indicator, edit.position)
      return { project: { ...project, indicators: list }, inverse: { ...edit, indicator: before, position } }
    }
    case 'region': {
      const { list, before, position } = putAt(project.regions, edit.id, edit.region, edit.position)
      return { project: { ...project, regions: list }, inverse: { ...edit, region: before, position } }
    }
    case 'year': {
      const wasThere = project.years.includes(edit.year)
      const others = project.years.filter((year) => year !== edit.year)
      const years = edit.isThere ? [...others, edit.year].sort((a, b) => a - b) : others
      return { project: { ...project, years }, inverse: { ...edit, isThere: wasThere } }
    }
    case 'report':
      return { project: { ...project, report: edit.report }, inverse: { ...edit, report: project.report } }
    case 'override': {
      const isSame = (entry: { template: string; block: number }): boolean =>
        entry.template === edit.template && entry.block === edit.block
      const others = project.overrides.filter((override) => !isSame(override))
      const overrides = edit.override ? [...others, edit.override] : others
      return {
        project: { ...project, overrides },
        inverse: { ...edit, override: project.overrides.find(isSame) ?? null },
      }
    }
    case 'import': {
      const { list, before } = putAt(project.imports, edit.id, edit.record, project.imports.length)
      return { project: { ...project, imports: list }, inverse: { ...edit, record: before } }
    }
    case 'name':
      return { project: { ...project, name: edit.name }, inverse: { ...edit, name: project.name } }
    default:
      return applyOwn(project, edit)
  }
}

/** What is about templates of one's own and finished reports. */
function applyOwn(
  project: Project,
  edit: Extract<Edit, { tag: 'template' | 'draft' | 'answer' | 'settled' }>,
): { project: Project; inverse: Edit } {
  switch (edit.tag) {
    case 'template': {
      const { list, before } = putAt(project.templates ?? [], edit.id, edit.template, project.templates?.length ?? 0)
      const templates = list.length > 0 ? list : undefined
      return { project: { ...project, templates }, inverse: { ...edit, template: before } }
    }
    case 'draft':
      return {
        project: { ...project, draft: edit.draft ?? undefined },
        inverse: { ...edit, draft: project.draft ?? null },
      }
    case 'answer':
      return applyAnswer(project, edit)
    case 'settled': {
      const { entries, before } = putEntry(project.settled ?? {}, edit.finding, edit.reason)
      const settled = Object.keys(entries).length > 0 ? entries : undefined
      return { project: { ...project, settled }, inverse: { ...edit, reason: before } }
    }
    default:
      return assertNever(edit)
  }
}

function applyAnswer(
  project: Project,
  edit: Extract<Edit, { tag: 'answer' }>,
): { readonly project: Project; readonly inverse: Edit } {
  const { draft } = project
  if (draft === undefined) return { project, inverse: { ...edit, answer: null } }
  const { entries, before } = putEntry(draft.answers, edit.number, edit.answer)
  return { project: { ...project, draft: { ...draft, answers: entries } }, inverse: { ...edit, answer: before } }
}

/** Puts a text under a name, or takes it away; with the text that stood there. */
function putEntry(
  entries: Readonly<Record<string, string>>,
  name: string,
  text: string | null,
): { readonly entries: Readonly<Record<string, string>>; readonly before: string | null } {
  const known = new Map(Object.entries(entries))
  const before = known.get(name) ?? null
  if (text === null) known.delete(name)
  else known.set(name, text)
  return { entries: Object.fromEntries(known), before }
}

function putAt<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  item: T | null,
  position: number,
): { readonly list: readonly T[]; readonly before: T | null; readonly position: number } {
  const at = list.findIndex((item) => item.id === id)
  const others = list.filter((item) => item.id !== id)
  const before = list[at] ?? null
  const place = at === -1 ? list.length : at
  if (item === null) return { list: others, before, position: place }
  const next = [...others]
  next.splice(Math.min(Math.max(0, position), others.length), 0, item)
  return { list: next, before, position: place }
}
