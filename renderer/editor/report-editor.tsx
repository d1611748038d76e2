import { CheckOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { EditorContent } from '@tiptap/react'
import { Alert, Button, Spin } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Project } from '../../shared/project/project'
import { findProfile } from '../../shared/render/style/profiles/index'
import { newsProfile } from '../../shared/render/style/profiles/news'
import { fillBlock } from '../../shared/template/edit/fill-block'
import { openTemplateDocument, type BlockInput } from '../../shared/template/edit/template-document'
import type { Template } from '../../shared/template/template'
import { IssueList } from '../components/issue-list'
import { paperStyle } from '../report/paper/paper-style'
import { useToday } from '../report/preview/use-today'
import { useText } from '../state/use-text'
import { blockAt } from './block-commands'
import { EditorContext } from './editor-context'
import { EditorSide } from './editor-side'
import { FigureSearch } from './figures/figure-search'
import { Outline } from './outline'
import { EditorToolbar } from './panels/editor-toolbar'
import { paperCss } from './paper-css'
import { useReportEditor, writeOwnTemplate, type OpenedTemplate, type ReportEditing } from './use-report-editor'
import { useTemplateSource } from './use-template-source'
import './editor.css'

interface ReportEditorProps {
  readonly project: Project
  readonly onClose: () => void
}

/** Edits the report of the project: its words, figures, tables and charts. Loaded lazily, which wants a default export. */
export default function ReportEditor({ project, onClose }: ReportEditorProps) {
  const source = useTemplateSource(project)
  /** What was written last, and how often another hand wrote something else: then the editor begins anew. */
  const written = useRef<string | null>(null)
  const [, setTurn] = useState(0)
  const base = useRef<{ readonly source: string; readonly turn: number } | null>(null)
  if (source?.ok && source.value !== written.current && source.value !== base.current?.source) {
    base.current = { source: source.value, turn: (base.current?.turn ?? 0) + 1 }
    written.current = null
  }
  const opened = useMemo(
    () => (base.current ? openTemplateDocument(base.current.source, project.report.template) : null),
    [base.current],
  )
  const ownId = useMemo(() => `own-${crypto.randomUUID()}`, [])
  if (source && !source.ok) return <IssueList issues={source.error} />
  if (!opened || !base.current) return <Spin style={{ margin: 24 }} />
  if (!opened.ok) return <IssueList issues={opened.error} />
  const own = project.templates?.find(({ id }) => id === project.report.template) ?? null
  return (
    <Editing
      key={base.current.turn}
      project={project}
      opened={{ ...opened.value, own }}
      ownId={own?.id ?? ownId}
      onWritten={(text) => {
        written.current = text
        setTurn((turn) => turn + 1)
      }}
      onClose={onClose}
    />
  )
}

interface EditingProps extends ReportEditorProps {
  readonly opened: OpenedTemplate
  /** The id of the template that is written: the project's own, or that of the copy that the first change makes. */
  readonly ownId: string
  readonly onWritten: (text: string) => void
}

function Editing({ project, opened, ownId, onWritten, onClose }: EditingProps) {
  const t = useText()
  const today = useToday()
  const desk = useRef<HTMLDivElement>(null)
  const first = useRef(opened).current
  const editing = useReportEditor(project, first, (text) => {
    onWritten(text)
    const name = first.own?.name ?? t('editor.name-own', { name: first.template.name })
    void writeOwnTemplate(project, { id: ownId, name, text, origin: opened.own?.origin ?? null })
  })
  const { editor, template } = editing
  const profile = findProfile(project.report.profile) ?? newsProfile
  const surroundings = useMemo(
    () => ({ profile, fill: (content: BlockInput) => fillBlock(project, template, content, today) }),
    [profile, project, template, today],
  )
  const close = useCallback(() => {
    editing.flush()
    onClose()
  }, [editing, onClose])
  if (!editor) return <Spin style={{ margin: 24 }} />
  return (
    <EditorContext value={surroundings}>
      <section className="report-editor" aria-label={t('editor.title')}>
        <EditorToolbar
          editor={editor}
          onSearch={() => editing.setSearching(true)}
          onInsert={(kind) => insertBlock(editor, project, editing, kind)}
        >
          <output aria-live="polite">{t(editing.isSaved ? 'editor.saved' : 'editor.unsaved')}</output>
          <Button type="primary" icon={<CheckOutlined />} onClick={close}>
            {t('editor.done')}
          </Button>
        </EditorToolbar>
        <Notices editing={editing} isCopy={first.own === null} />
        <div className="editor-room">
          <Outline editor={editor} />
          <div className="editor-desk" ref={desk}>
            <style>{paperCss(profile)}</style>
            <div className="report-paper editor-paper" style={paperStyle(profile)} lang="zh-CN">
              <EditorContent editor={editor} aria-label={t('editor.paper')} />
            </div>
            {editing.isSearching && <Search editor={editor} editing={editing} project={project} desk={desk.current} />}
          </div>
          <EditorSide editor={editor} editing={editing} indicators={project.indicators} />
        </div>
      </section>
    </EditorContext>
  )
}

/** Why nothing is saved, or that the bundled template stays as it is. */
function Notices({ editing, isCopy }: { readonly editing: ReportEditing; readonly isCopy: boolean }) {
  const t = useText()
  if (editing.isEmpty) return <Alert type="warning" showIcon title={t('editor.empty')} />
  if (editing.problems.length > 0) {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('editor.problems')}
        description={<IssueList issues={editing.problems} />}
      />
    )
  }
  return isCopy ? <Alert type="info" showIcon closable title={t('editor.copied')} /> : null
}

interface SearchProps {
  readonly editor: Editor
  readonly editing: ReportEditing
  readonly project: Project
  readonly desk: HTMLElement | null
}

/** The search for a figure, below the caret. */
function Search({ editor, editing, project, desk }: SearchProps) {
  const at = useMemo(() => placeBelow(editor, desk), [editor, desk])
  const close = (words: string): void => {
    editing.setSearching(false)
    editor.view.focus()
    if (words !== '') editor.view.dispatch(editor.state.tr.insertText(words))
  }
  return (
    <FigureSearch
      indicators={project.indicators}
      at={at}
      printedOf={editing.printedOf}
      nameOf={editing.nameOf}
      onInsert={(source) => {
        editing.setSearching(false)
        editor.chain().focus().insertContent({ type: 'figure', attrs: { source } }).run()
      }}
      onClose={close}
    />
  )
}

const searchWidth = 420

function placeBelow(editor: Editor, desk: HTMLElement | null): { readonly left: number; readonly top: number } {
  const caret = editor.view.coordsAtPos(editor.state.selection.from)
  const box = desk?.getBoundingClientRect()
  if (!desk || !box) return { left: 0, top: 0 }
  const left = Math.max(8, Math.min(caret.left - box.left, box.width - searchWidth - 8))
  return { left: left + desk.scrollLeft, top: caret.bottom - box.top + desk.scrollTop + 4 }
}

/** Puts a table, a chart or a page break below the block of the caret, and chooses it. */
function insertBlock(
  editor: Editor,
  project: Project,
  editing: ReportEditing,
  kind: 'table' | 'chart' | 'page-break',
): void {
  const content = newBlock(editing.template, project, editing, kind)
  const node = content && editor.state.schema.nodes['block']?.create({ content })
  if (!node) return
  const position = blockAt(editor)?.to ?? editor.state.doc.content.size
  const { tr } = editor.state
  tr.insert(position, node)
  if (kind !== 'page-break') tr.setSelection(NodeSelection.create(tr.doc, position))
  editing.choose(null)
  editor.view.dispatch(tr.scrollIntoView())
}

function newBlock(
  template: Template,
  project: Project,
  { nameOf }: ReportEditing,
  kind: 'table' | 'chart' | 'page-break',
): BlockInput | null {
  if (kind === 'page-break') return { 'page-break': true }
  const [indicator] = project.indicators
  const name = indicator ? nameOf(indicator) : template.indicators[0]?.name
  if (name === undefined) return null
  if (kind === 'chart') return { chart: { caption: name, indicators: [name] } }
  return {
    table: {
      caption: name,
      rows: [name],
      columns: [{ header: '{{上年}}年', value: '年: 上年' }, { header: '{{年}}年' }],
    },
  }
}
