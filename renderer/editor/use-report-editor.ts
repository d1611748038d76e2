import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Issue } from '../../shared/issue'
import type { Indicator } from '../../shared/model/indicator'
import type { OwnTemplate } from '../../shared/project/own-template'
import type { Project } from '../../shared/project/project'
import { checkTemplate } from '../../shared/template/analyse/check-template'
import { applyOverrides } from '../../shared/template/edit/apply-overrides'
import { declareIndicators, usedIndicators, withDeclared } from '../../shared/template/edit/declare-indicators'
import { printOutputs } from '../../shared/template/edit/print-outputs'
import type { TemplateDocument } from '../../shared/template/edit/template-document'
import { writeTemplateDocument } from '../../shared/template/edit/write-template-document'
import { prepareTemplate } from '../../shared/template/project/fill-project'
import type { Template } from '../../shared/template/template'
import { useText } from '../state/use-text'
import type { EditorNode } from './content/editor-node'
import { fromEditor } from './content/from-editor'
import { toEditor } from './content/to-editor'
import { PrintedFigures } from './figures/printed-figures'
import { nameOutput } from './name-output'
import { useReportLines } from './nodes/use-report-lines'

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
  /** The template as it stands in the editor, which knows every indicator of the project. */
  readonly template: Template
  readonly isSaved: boolean
  /** Nothing stands in the editor, which is no report. */
  readonly isEmpty: boolean
  /** Why what stands in the editor cannot be saved. */
  readonly problems: readonly Issue[]
  /** The name by which sentences and tables speak of an indicator. */
  readonly nameOf: (indicator: Indicator) => string
  /** What an output prints in the report of the moment. */
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
  const [chosen, choose] = useState<number | null>(null)
  const [isSearching, setSearching] = useState(false)
  const saving = useSaving(project, opened, onWrite)
  const template = useMemo(
    () => withDeclared(saving.template, project.indicators),
    [saving.template, project.indicators],
  )
  const figures = usePrintedFigures(project, template)
  const names = useMemo(() => declareIndicators(template, project.indicators), [template, project.indicators])
  const content = useMemo(
    () => toEditor(applyOverrides(opened.document.blocks, opened.template, project.overrides)),
    // The editor keeps what it is given first: another template is another editor.
    [opened],
  )
  const editor = useReportLines({
    ...{ content, figures, onOpen: choose },
    onSearch: () => setSearching(true),
    onUpdate: saving.schedule,
    // The chosen figure stays chosen where words move it, and is left where the caret goes elsewhere.
    onTransaction: ({ selectionSet, docChanged, mapping }) => {
      if (selectionSet) choose(null)
      else if (docChanged) choose((position) => position && mapping.map(position))
    },
  })
  useEffect(() => saving.flush, [])
  return {
    ...{ editor, template, chosen, choose, isSearching, setSearching },
    ...{ isSaved: saving.isSaved, isEmpty: saving.isEmpty, problems: saving.problems, flush: saving.flush },
    printedOf: (source) => figures.printedOf(source),
    nameOf: (indicator) => names.get(indicator.id)?.name ?? indicator.name,
  }
}

/** The numbers that the figures show, as the project's report has them now. */
function usePrintedFigures(project: Project, template: Template): PrintedFigures {
  const t = useText()
  const figures = useMemo(() => new PrintedFigures(), [])
  const print = useCallback(
    (sources: readonly string[]) => {
      const prepared = prepareTemplate(template, { ...project, overrides: [] })
      return prepared.ok ? printOutputs(project, prepared.value, sources) : new Map<string, string | null>()
    },
    [project, template],
  )
  useEffect(() => figures.update(print, (source) => nameOutput(source, t)), [figures, print, t])
  return figures
}

interface Saving extends Pick<ReportEditing, 'isSaved' | 'isEmpty' | 'problems' | 'flush'> {
  /** The template as it was written last. */
  readonly template: Template
  /** Writes what stands in the editor as soon as nobody types. */
  readonly schedule: (editor: Editor) => void
}

/** Writes the template a moment after the last key, and never one that could not be read again. */
function useSaving(project: Project, { document, ...opened }: OpenedTemplate, onWrite: (text: string) => void): Saving {
  const [template, setTemplate] = useState(opened.template)
  const [problems, setProblems] = useState<readonly Issue[]>([])
  const [isSaved, setSaved] = useState(true)
  const [isEmpty, setEmpty] = useState(false)
  const written = useRef(document.source)
  const waiting = useRef<{ readonly timer: number; readonly editor: Editor } | null>(null)
  const save = useEffectEvent((editor: Editor) => {
    const blocks = fromEditor(editor.getJSON() as EditorNode)
    const added = usedIndicators(blocks, declareIndicators(opened.template, project.indicators).values())
    const text = writeTemplateDocument({ ...document, blocks, added })
    const checked = blocks.length === 0 ? null : checkTemplate(text, document.file)
    setEmpty(checked === null)
    setProblems(checked?.ok === false ? checked.error : [])
    if (!checked?.ok) return
    setTemplate(checked.value.template)
    setSaved(true)
    if (text === written.current) return
    written.current = text
    onWrite(text)
  })
  const flush = useCallback(() => {
    if (waiting.current === null) return
    const { timer, editor } = waiting.current
    window.clearTimeout(timer)
    waiting.current = null
    if (!editor.isDestroyed) save(editor)
  }, [])
  const schedule = useCallback(
    (editor: Editor) => {
      setSaved(false)
      if (waiting.current) window.clearTimeout(waiting.current.timer)
      waiting.current = { timer: window.setTimeout(flush, pauseMilliseconds), editor }
    },
    [flush],
  )
  return { template, problems, isSaved, isEmpty, schedule, flush }
}
