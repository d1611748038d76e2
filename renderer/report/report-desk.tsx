import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import type { Template } from '../../shared/template/template'
import { ExportDialog } from '../export/export-dialog'
import { suggestFileName } from '../components/file-name'
import { useText } from '../state/use-text'
import { useOpenGroups } from '../to-check/use-open-groups'
import { ChangesNotice } from './changes-notice'
import { ReportPaper } from './paper/report-paper'
import { shownBeside } from './preview/block-of-place'
import { ReportBar, type ReportWays } from './report-bar'
import { ReportOutline } from './report-outline'
import { ReportSide } from './report-side'
import { ReportStatus } from './report-status'
import { useReportSession, type ReportSession } from './use-report-session'
import { WordingEditor } from './wording/wording-editor'

interface ReportDeskProps {
  readonly state: ProjectState
  readonly template: Template
  readonly templateIssues: readonly Issue[]
  readonly ways: ReportWays
  /** Below the outline: what can be done with the template. */
  readonly children: ReactNode
}

/** The paper with the report between its outline and what is known of a figure and what is wrong. */
export function ReportDesk({ state, template, templateIssues, ways, children }: ReportDeskProps) {
  const t = useText()
  const { project } = state
  const { missing } = useOpenGroups()
  const session = useReportSession(state, template, templateIssues)
  const { panels, profile, worded } = session
  const { filled, prepared, blocks, errors } = session.report
  return (
    <>
      <ReportBar ways={ways} panels={panels}>
        {missing > 0 && (
          <button type="button" className="link-button" onClick={() => session.setPanel('issues')}>
            {t('home.still-missing', { count: missing })}
          </button>
        )}
        <Button type="primary" onClick={() => session.setExporting(true)}>
          {t('report.export')}
        </Button>
      </ReportBar>
      <div className="report-body-row">
        {panels.isOutlineShown && (
          <div className="report-left">
            <ReportOutline blocks={blocks} issues={session.issuesBeside} onChoose={session.scrollTo} />
            {children}
          </div>
        )}
        <Ground session={session} isReadOnly={state.readOnly !== null} />
        {panels.isSideShown && <ReportSide session={session} file={state.file.name} template={template} />}
      </div>
      <ReportStatus session={session} />
      {worded !== null && prepared && (
        <WordingEditor
          key={worded}
          project={project}
          template={template}
          prepared={prepared}
          block={worded}
          onClose={() => session.actions.editWording(null)}
        />
      )}
      {session.isExporting && (
        <ExportDialog
          name={suggestFileName(filled?.document.title ?? project.name)}
          profile={profile.id}
          shown={filled?.document.figures.map(({ text }) => text) ?? []}
          errors={errors}
          issues={session.issues}
          missing={missing}
          onShowIssues={() => {
            session.setExporting(false)
            session.setPanel('issues')
          }}
          onClose={() => session.setExporting(false)}
        />
      )}
    </>
  )
}

/** The ground with the pages on it. */
function Ground({ session, isReadOnly }: { readonly session: ReportSession; readonly isReadOnly: boolean }) {
  const t = useText()
  const { paper, report, profile, plan, origins, chosen, near } = session
  return (
    <div className="report-session" ref={paper} tabIndex={0} role="region" aria-label={t('report.preview')}>
      <ChangesNotice {...session} onShow={session.scrollTo} onDismiss={session.dismissChanges} />
      {report.filled ? (
        <ReportPaper
          blocks={report.blocks}
          changes={session.changes}
          issues={session.issuesBeside}
          overridden={session.overridden}
          near={near === null ? null : shownBeside(origins, near)}
          actions={session.actions}
          {...{ plan, profile, chosen, isReadOnly }}
        />
      ) : (
        <Alert style={{ margin: 24 }} type="error" showIcon title={t('report.cannot-fill')} />
      )}
    </div>
  )
}
