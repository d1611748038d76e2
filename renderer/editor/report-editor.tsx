import { CheckOutlined } from '@ant-design/icons'
import { EditorContent } from '@tiptap/react'
import { Alert, Button, Spin } from 'antd'
import { useMemo, useRef } from 'react'
import type { Project } from '../../shared/project/project'
import { findProfile } from '../../shared/render/style/profiles/index'
import { newsProfile } from '../../shared/render/style/profiles/news'
import { IssueList } from '../components/issue-list'
import { paperStyle } from '../report/paper/paper-style'
import { useText } from '../state/use-text'
import { edit } from '../state/window-store'
import { EditorContext } from './editor-context'
import { EditorSide } from './editor-side'
import { CaretSearch } from './figures/caret-search'
import { insertObject } from './insert-object'
import { ownTemplateEdits } from './own-template-edits'
import { Outline } from './outline'
import { EditorToolbar } from './panels/editor-toolbar'
import { paperCss } from './paper-css'
import { useOpenedTemplate } from './use-opened-template'
import { useSurroundingsOf } from './use-surroundings-of'
import { useReportEditor, type OpenedTemplate, type ReportEditing } from './use-report-editor'
import './editor.css'

interface ReportEditorProps {
  readonly project: Project
  readonly onClose: () => void
}

/** Edits the report of the project: its words, figures, tables and charts. */
export function ReportEditor({ project, onClose }: ReportEditorProps) {
  const edited = useOpenedTemplate(project)
  const copyId = useMemo(() => `own-${crypto.randomUUID()}`, [])
  if (edited === null) return <Spin style={{ margin: 24 }} />
  if (!edited.ok) return <IssueList issues={edited.error} />
  const { opened, turn, noteWritten } = edited.value
  return (
    <Editing key={turn} {...{ project, opened, onClose }} ownId={opened.own?.id ?? copyId} onWritten={noteWritten} />
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
  const desk = useRef<HTMLDivElement>(null)
  const first = useRef(opened).current
  const editing = useReportEditor(project, first, (text) => {
    onWritten(text)
    const name = first.own?.name ?? t('editor.name-own', { name: first.template.name })
    void edit('settings', ownTemplateEdits(project, { id: ownId, name, text, origin: opened.own?.origin ?? null }))
  })
  const { editor, template } = editing
  const profile = findProfile(project.report.profile) ?? newsProfile
  const surroundings = useSurroundingsOf(editor, project, template, profile)
  const close = (): void => {
    editing.flush()
    onClose()
  }
  if (!editor) return <Spin style={{ margin: 24 }} />
  return (
    <EditorContext value={surroundings}>
      <section className="report-editor" aria-label={t('editor.title')}>
        <EditorToolbar
          editor={editor}
          onSearch={() => editing.setSearching(true)}
          onInsert={(kind) => insertObject(editor, project.indicators, editing, kind)}
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
            <div
              className="report-paper editor-paper"
              data-numbering={template.numbering}
              style={paperStyle(profile)}
              lang="zh-CN"
            >
              <EditorContent editor={editor} />
            </div>
            {editing.isSearching && (
              <CaretSearch editor={editor} editing={editing} indicators={project.indicators} desk={desk.current} />
            )}
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
