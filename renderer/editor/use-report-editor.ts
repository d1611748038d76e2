import type { Editor, JSONContent } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Issue } from '../../shared/issue'
import type { Indicator } from '../../shared/model/indicator'
import type { Project } from '../../shared/project/project'
import type { OwnTemplate } from '../../shared/project/own-template'
import { checkTemplate } from '../../shared/template/analyse/check-template'
import { applyOverrides } from '../../shared/template/edit/apply-overrides'
import { declareIndicator } from '../../shared/template/edit/declare-indicator'
import { printOutputs } from '../../shared/template/edit/print-outputs'
import type { TemplateDocument } from '../../shared/template/edit/template-document'
import { writeTemplateDocument } from '../../shared/template/edit/write-template-document'
import { prepareTemplate } from '../../shared/template/project/fill-project'
import type { Template } from '../../shared/template/template'
import { useText } from '../state/use-text'
import { edit } from '../state/window-store'
import type { EditorNode } from './content/editor-node'
import { fromEditor } from './content/from-editor'
import { toEditor } from './content/to-editor'
import { PrintedFigures } from './figures/printed-figures'
import { nameOutput } from './name-output'
import { blockNode } from './nodes/block-node'
import { editingKeys } from './nodes/editing-keys'
import { clauseNode, figureNode, sentenceMark } from './nodes/inline-nodes'
import { documentNode, lineBreakNode, textNodes, wordsNode } from './nodes/text-nodes'

/** How long after a key the report is written. */
const pauseMilliseconds = 500

/** A template opened in the editor. */
export interface OpenedTemplate {
  readonly document: TemplateDocument
  readonly template: Template
  /** The project's own template; null for a bundled one, which is copied at the first change. */
  readonly own: OwnTemplate | null
}

export interface ReportEditing {
  readonly editor: Editor | null
  /** The template as it stands in the editor. */
  readonly template: Template
  readonly isSaved: boolean
  /** Nothing stands in the editor, which is no report. */
  readonly isEmpty: boolean
  /** Why what stands in the editor cannot be saved. */
  readonly problems: readonly Issue[]
  /** The name by which sentences and tables speak of an indicator, which is declared where it was not. */
  readonly nameOf: (indicator: Indicator) => string
  /** What outputs print in the report of the moment. */
  readonly printedOf: (source: string) => string | null
  /** Position of the figure that was clicked; null for none. */
  readonly chosen: number | null
  readonly choose: (position: number | null) => void
  readonly isSearching: boolean
  readonly setSearching: (isSearching: boolean) => void
  /** Writes what is not written yet. */
  readonly flush: () => void
}

/** Edits the template of a project's report; what is typed is written into the project by itself. */
export function useReportEditor(
  project: Project,
  opened: OpenedTemplate,
  onWrite: (text: string) => void,
): ReportEditing {
  const t = useText()
  const [template, setTemplate] = useState(opened.template)
  const [problems, setProblems] = useState<readonly Issue[]>([])
  const [isSaved, setSaved] = useState(true)
  const [isEmpty, setEmpty] = useState(false)
  const [chosen, choose] = useState<number | null>(null)
  const [isSearching, setSearching] = useState(false)
  const added = useRef(opened.document.added)
  const written = useRef(opened.document.source)
  const timer = useRef<number | null>(null)
  const figures = useMemo(() => new PrintedFigures(), [])
  const save = useEffectEvent((editor: Editor) => {
    timer.current = null
    const blocks = fromEditor(editor.getJSON() as EditorNode)
    const text = writeTemplateDocument({ ...opened.document, blocks, added: added.current })
    const checked = blocks.length === 0 ? null : checkTemplate(text, opened.document.file)
    setProblems(checked?.ok === false ? checked.error : [])
    setEmpty(checked === null)
    if (!checked?.ok) return
    setTemplate(checked.value.template)
    if (text !== written.current) {
      written.current = text
      onWrite(text)
    }
    setSaved(true)
  })
  const schedule = useEffectEvent((editor: Editor) => {
    setSaved(false)
    if (timer.current !== null) window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => save(editor), pauseMilliseconds)
  })
  const editor = useEditor({
    extensions: [
      ...[documentNode, ...textNodes, wordsNode, lineBreakNode, blockNode, clauseNode, sentenceMark],
      figureNode.configure({ figures, onOpen: choose }),
      editingKeys.configure({ onSearch: () => setSearching(true) }),
    ],
    content: useMemo(
      () => toEditor(applyOverrides(opened.document.blocks, opened.template, project.overrides)) as JSONContent,
      // The editor keeps what it is given first: another template is another editor.
      [opened],
    ),
    enableContentCheck: true,
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: changed }) => schedule(changed),
  })
  const print = useCallback(
    (sources: readonly string[]) => {
      const prepared = prepareTemplate(template, { ...project, overrides: [] })
      return prepared.ok ? printOutputs(project, prepared.value, sources) : new Map<string, string | null>()
    },
    [project, template],
  )
  useEffect(() => figures.update(print, (source) => nameOutput(source, t)), [figures, print, t])
  const flush = useEffectEvent(() => {
    if (timer.current === null || editor.isDestroyed) return
    window.clearTimeout(timer.current)
    save(editor)
  })
  useEffect(() => () => flush(), [])
  return {
    ...{ editor, template, isSaved, isEmpty, problems, chosen, choose, isSearching, setSearching, flush },
    printedOf: (source) => figures.printedOf(source),
    nameOf: (indicator) => {
      const declared = declareIndicator({ ...opened.document, added: added.current }, opened.template, indicator)
      if (declared.document.added !== added.current) {
        added.current = declared.document.added
        setTemplate(withDeclared(template, indicator, declared.name))
      }
      return declared.name
    },
  }
}

/** The template with an indicator that its file will declare, so that it prints at once. */
function withDeclared(template: Template, indicator: Indicator, name: string): Template {
  const aliases = [...new Set([indicator.name, ...indicator.aliases])].filter((alias) => alias !== name)
  return { ...template, indicators: [...template.indicators, { ...indicator, id: name, name, aliases }] }
}

/** Puts what was edited into the project: into its own template, or into a copy of the bundled one, which the report is then made with. */
export async function writeOwnTemplate(project: Project, own: OwnTemplate): Promise<void> {
  const isUsed = project.report.template === own.id
  await edit('settings', [
    { tag: 'template', id: own.id, template: own },
    ...(isUsed ? [] : [{ tag: 'report', report: { ...project.report, template: own.id } } as const]),
  ])
}
