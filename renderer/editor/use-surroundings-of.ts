import type { Editor } from '@tiptap/core'
import { useMemo, useRef } from 'react'
import type { Project } from '../../shared/project/project'
import type { Result } from '../../shared/result'
import type { Block } from '../../shared/report/document'
import type { StyleProfile } from '../../shared/render/style/style-profile'
import { fillBlock } from '../../shared/template/edit/fill-block'
import type { BlockInput } from '../../shared/template/edit/template-document'
import type { Template } from '../../shared/template/template'
import { useToday } from '../report/preview/use-today'
import { numberObjects, type PlacedObject } from './content/number-objects'
import type { EditorSurroundings } from './editor-context'

/** What the tables and charts of the editor need; the same object until one of them, or the data, changes. */
export function useSurroundingsOf(
  editor: Editor | null,
  project: Project,
  template: Template,
  profile: StyleProfile,
): EditorSurroundings {
  const today = useToday()
  const fill = useMemo(() => {
    const known = new WeakMap<BlockInput, Result<Block | null>>()
    return (content: BlockInput): Result<Block | null> => {
      const filled = known.get(content) ?? fillBlock(project, template, content, today)
      known.set(content, filled)
      return filled
    }
  }, [project, template, today])
  const last = useRef<readonly PlacedObject[]>([])
  const objects = objectsOf(editor)
  if (!isSame(objects, last.current)) last.current = objects
  const placed = last.current
  return useMemo(() => ({ profile, fill, numbers: numberObjects(placed, fill) }), [profile, fill, placed])
}

function objectsOf(editor: Editor | null): readonly PlacedObject[] {
  const objects: PlacedObject[] = []
  editor?.state.doc.forEach((node, _, at) => {
    if (node.type.name === 'object') objects.push({ at, content: node.attrs['content'] as BlockInput })
  })
  return objects
}

function isSame(objects: readonly PlacedObject[], others: readonly PlacedObject[]): boolean {
  return (
    objects.length === others.length &&
    objects.every(({ at, content }, number) => others[number]?.at === at && others[number].content === content)
  )
}
