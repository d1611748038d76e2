import { Spin } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import type { Project } from '../../shared/project/project'
import { IssueList } from '../components/issue-list'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { useTemplate } from '../templates/use-template'
import { ReportBar, type ReportWays } from './report-bar'
import { ReportDesk } from './report-desk'
import { SettingsDrawer } from './settings/settings-drawer'
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
  return state ? <ProjectReport state={state} /> : <p style={{ padding: 24 }}>{t('app.no-project')}</p>
}

/** The report of the open project, or why there is none. */
function ProjectReport({ state }: { readonly state: ProjectState }) {
  const app = useWindow(({ app: known }) => known)
  const template = useTemplate(state.project)
  const [isSetting, setSetting] = useState(false)
  const [isEditing, setEditing] = useState(false)
  const toggle = (): void => setSetting(!isSetting)
  const loaded = template?.ok ? template.value : null
  const about = {
    project: state.project,
    template: loaded?.template ?? null,
    isReadOnly: state.readOnly !== null,
  }
  if (isEditing && !about.isReadOnly) return <EditedReport project={state.project} onClose={() => setEditing(false)} />
  const ways: ReportWays = { onSettings: toggle, onEdit: loaded && !about.isReadOnly ? () => setEditing(true) : null }
  return (
    <div className="report">
      {loaded ? (
        <ReportDesk state={state} template={loaded.template} templateIssues={loaded.issues} ways={ways}>
          <OwnWays {...about} />
        </ReportDesk>
      ) : (
        <>
          <ReportBar ways={ways} panels={null} />
          <Waiting issues={template && !template.ok ? template.error : null}>
            <OwnWays {...about} />
          </Waiting>
        </>
      )}
      <SettingsDrawer
        isOpen={isSetting}
        onClose={() => setSetting(false)}
        templates={app?.templates ?? []}
        {...about}
      />
    </div>
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

interface WaitingProps {
  /** Why there is no report; null while the template is being read. */
  readonly issues: readonly Issue[] | null
  /** The ways to another template. */
  readonly children: ReactNode
}

function Waiting({ issues, children }: WaitingProps) {
  return (
    <div className="report-waiting">
      {issues ? <IssueList issues={issues} /> : <Spin delay={300} />}
      {issues && children}
    </div>
  )
}
