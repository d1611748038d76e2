import { Alert } from 'antd'
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
import { ReportSide } from './report-side'
import { useReportSession } from './use-report-session'
import { WordingEditor } from './wording/wording-editor'

interface ReportSessionProps {
  readonly state: ProjectState
  readonly template: Template
  readonly templateIssues: readonly Issue[]
}

/** The paper with the report, and beside it what is known of a figure and what is wrong. */
export function ReportSession({ state, template, templateIssues }: ReportSessionProps) {
  const t = useText()
  const { project } = state
  const { missing } = useOpenGroups()
  const session = useReportSession(state, template, templateIssues)
  const { paper, report, profile, origins, chosen, near, worded } = session
  const { filled, prepared, blocks, errors } = report
  return (
    <>
      <div className="report-session" ref={paper} tabIndex={0} role="region" aria-label={t('report.preview')}>
        <ChangesNotice {...session} onShow={session.scrollTo} onDismiss={session.dismissChanges} />
        {filled ? (
          <ReportPaper
            blocks={blocks}
            profile={profile}
            changes={session.changes}
            issues={session.issuesBeside}
            overridden={session.overridden}
            chosen={chosen}
            near={near === null ? null : shownBeside(origins, near)}
            isReadOnly={state.readOnly !== null}
            actions={session.actions}
          />
        ) : (
          <Alert style={{ margin: 24 }} type="error" showIcon title={t('report.cannot-fill')} />
        )}
      </div>
      <ReportSide session={session} file={state.file.name} template={template} />
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
