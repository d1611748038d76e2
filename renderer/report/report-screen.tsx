import { Spin } from 'antd'
import type { Issue } from '../../shared/issue'
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

/** Loaded lazily by the window's frame, which wants a default export. */
export default function ReportScreen() {
  const t = useText()
  const state = useWindow(({ project }) => project)
  const app = useWindow(({ app: known }) => known)
  const template = useTemplate(state?.project ?? null)
  if (!state) return <p style={{ padding: 24 }}>{t('app.no-project')}</p>
  const loaded = template?.ok ? template.value : null
  return (
    <div className="report">
      <aside className="report-side" aria-label={t('report.settings')}>
        <h2>{t('report.settings')}</h2>
        <SettingsPanel
          project={state.project}
          templates={app?.templates ?? []}
          template={loaded?.template ?? null}
          isReadOnly={state.readOnly !== null}
        />
        <OwnWays project={state.project} template={loaded?.template ?? null} isReadOnly={state.readOnly !== null} />
      </aside>
      {loaded ? (
        <ReportSession state={state} template={loaded.template} templateIssues={loaded.issues} />
      ) : (
        <Waiting issues={template && !template.ok ? template.error : null} />
      )}
    </div>
  )
}

function Waiting({ issues }: { readonly issues: readonly Issue[] | null }) {
  return <div style={{ gridColumn: 'span 2', padding: 24 }}>{issues ? <IssueList issues={issues} /> : <Spin />}</div>
}
