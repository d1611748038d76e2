import { EditOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import type { Project } from '../../shared/project/project'
import type { Template } from '../../shared/template/template'
import { IssueList } from '../components/issue-list'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { useTemplate } from '../templates/use-template'
import { ReportSession } from './report-session'
import { SettingsPanel } from './settings/settings-panel'
import { OwnWays } from './ways/own-ways'
import './paper/report-fonts.css'
import './paper/paper.css'
import './report.css'
import './report-side.css'

const ReportEditor = lazy(() =>
  import('../editor/report-editor').then(({ ReportEditor: component }) => ({ default: component })),
)

/** Loaded lazily by the window's frame, which wants a default export. */
export default function ReportScreen() {
  const t = useText()
  const state = useWindow(({ project }) => project)
  const template = useTemplate(state?.project ?? null)
  const [isEditing, setEditing] = useState(false)
  if (!state) return <p style={{ padding: 24 }}>{t('app.no-project')}</p>
  const loaded = template?.ok ? template.value : null
  if (isEditing && state.readOnly === null)
    return <EditedReport project={state.project} onClose={() => setEditing(false)} />
  return (
    <div className="report">
      <ReportSettings state={state} template={loaded?.template ?? null} onEdit={() => setEditing(true)} />
      {loaded ? (
        <ReportSession state={state} template={loaded.template} templateIssues={loaded.issues} />
      ) : (
        <Waiting issues={template && !template.ok ? template.error : null} />
      )}
    </div>
  )
}

interface ReportSettingsProps {
  readonly state: ProjectState
  /** Null while the template is being read or is faulty. */
  readonly template: Template | null
  readonly onEdit: () => void
}

/** What the report is made with, and the way into its text. */
function ReportSettings({ state, template, onEdit }: ReportSettingsProps) {
  const t = useText()
  const app = useWindow(({ app: known }) => known)
  const isReadOnly = state.readOnly !== null
  return (
    <aside className="report-side" aria-label={t('report.settings')}>
      <Button block icon={<EditOutlined />} disabled={template === null || isReadOnly} onClick={onEdit}>
        {t('editor.open')}
      </Button>
      <h2>{t('report.settings')}</h2>
      <SettingsPanel {...{ template, isReadOnly }} project={state.project} templates={app?.templates ?? []} />
      <OwnWays project={state.project} {...{ template, isReadOnly }} />
    </aside>
  )
}

function EditedReport({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  return (
    <div className="report">
      <Suspense fallback={<Spin style={{ margin: 24 }} />}>
        <ReportEditor project={project} onClose={onClose} />
      </Suspense>
    </div>
  )
}

function Waiting({ issues }: { readonly issues: readonly Issue[] | null }) {
  return <div style={{ gridColumn: 'span 2', padding: 24 }}>{issues ? <IssueList issues={issues} /> : <Spin />}</div>
}
