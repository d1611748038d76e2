import { createContext, useContext } from 'react'
import type { Result } from '../../shared/result'
import type { Block } from '../../shared/report/document'
import type { StyleProfile } from '../../shared/render/style/style-profile'
import type { BlockInput } from '../../shared/template/edit/template-document'

/** What the blocks inside the editor need of the report around them. */
export interface EditorSurroundings {
  readonly profile: StyleProfile
  /** A block as the report would print it now; null where it leaves it out. */
  readonly fill: (content: BlockInput) => Result<Block | null>
  /** The numbers of tables and charts, by the number of their block in the document. */
  readonly numbers: ReadonlyMap<number, number>
}

export const EditorContext = createContext<EditorSurroundings | null>(null)

/** The report around a block of the editor. */
export function useSurroundings(): EditorSurroundings {
  const surroundings = useContext(EditorContext)
  if (!surroundings) throw new Error('a block of the editor stands outside of it')
  return surroundings
}
