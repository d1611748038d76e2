import type { Edit } from '../../../../shared/project/edit'
import { editSchema } from '../../../../shared/project/edit-schema'
import { DamagedContent } from '../store-issue'
import { packFigures, unpackFigures, type KeyedFigure, type PackedFigures } from './pack-figures'

/** Edits in their order: figures that follow one another are packed together. */
export type PackedEdits = readonly ({ readonly figures: PackedFigures } | { readonly others: readonly Edit[] })[]

type FigureEdit = Extract<Edit, { readonly tag: 'figure' }>

/** Packs edits as plain JSON; the inverse of `unpackEdits`. */
export function packEdits(edits: readonly Edit[]): PackedEdits {
  const runs: ({ readonly figures: FigureEdit[] } | { readonly others: Edit[] })[] = []
  for (const edit of edits) {
    const last = runs.at(-1)
    if (edit.tag === 'figure') {
      if (last && 'figures' in last) last.figures.push(edit)
      else runs.push({ figures: [edit] })
    } else if (last && 'others' in last) last.others.push(edit)
    else runs.push({ others: [edit] })
  }
  return runs.map((run) => ('figures' in run ? { figures: packFigures(run.figures) } : run))
}

/** The edits that were packed. Throws DamagedContent for what `packEdits` does not make. */
export function unpackEdits(packed: unknown): readonly Edit[] {
  if (!Array.isArray(packed)) throw new DamagedContent('edits')
  return packed.flatMap((run: unknown): readonly Edit[] => {
    if (typeof run !== 'object' || run === null) throw new DamagedContent('edits')
    if ('figures' in run) return unpackFigures(run.figures).map(editOf)
    const others = editSchema.array().safeParse('others' in run ? run.others : null)
    if (!others.success) throw new DamagedContent('edits')
    return others.data
  })
}

const editOf = ({ place, figure }: KeyedFigure): Edit => ({ tag: 'figure', place, figure })
