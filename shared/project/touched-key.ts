import { assertNever } from '../assert-never'
import { figureKey } from '../model/dataset'
import type { Edit } from './edit'

/**
 * What an edit touches, as a text that is equal for edits of the same thing: two people who edit different things do not get into
 * each other's way.
 */
export function touchedKey(edit: Edit): string {
  switch (edit.tag) {
    case 'figure':
      return `figure ${figureKey(edit.place.indicator, edit.place.period, edit.place.region)}`
    case 'indicator':
    case 'region':
    case 'import':
    case 'template':
      return `${edit.tag} ${edit.id}`
    case 'year':
      return `year ${edit.year}`
    case 'override':
      return `override ${edit.block} ${edit.template}`
    case 'answer':
      return `answer ${edit.number}`
    case 'settled':
      return `settled ${edit.finding}`
    case 'report':
    case 'draft':
    case 'name':
      return edit.tag
    default:
      return assertNever(edit)
  }
}

/** Whether one list of edits touches something that the other touches too. */
export function areInConflict(one: readonly Edit[], other: readonly Edit[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  const keys = new Set(few.map(touchedKey))
  return many.some((edit) => keys.has(touchedKey(edit)))
}
