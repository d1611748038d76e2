import { createHash } from 'node:crypto'

/** The id of a template of one's own is made of what it says: the same one is known again wherever it comes from. */
export function ownTemplateId(text: string): string {
  return `own-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
}
