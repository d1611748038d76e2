import { Badge, Button, Tabs } from 'antd'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Project } from '../../shared/project/project'
import type { Template } from '../../shared/template/template'
import { groupIssues } from '../issues/group-issues'
import { useText } from '../state/use-text'
import { FigurePanel } from './figures/figure-panel'
import { IssuePanel } from './issues/issue-panel'
import { missingPlaces } from './issues/missing-places'
import { figureElement } from './paper/report-paper'
import { shownBeside } from './preview/block-of-place'
import type { ReportSession } from './use-report-session'

interface ReportSideProps {
  readonly session: ReportSession
  readonly project: Project
  readonly template: Template
}

const nowhere: ReturnType<typeof missingPlaces> = new Map()

/** Beside the paper: the way to the export, what is known of the chosen figure, and what is wrong. */
export function ReportSide({ session, project, template }: ReportSideProps) {
  const t = useText()
  const { paper, report, issues, chosen, panel, near, origins } = session
  const { prepared, filled, errors } = report
  const groups = useMemo(() => groupIssues([...errors, ...issues]).length, [errors, issues])
  const details = useRef<HTMLDivElement>(null)
  // Worked out when it is looked at: an edit must not wait for it.
  const missing = useMemo(
    () => (panel === 'issues' && prepared ? missingPlaces(project, prepared) : nowhere),
    [panel, project, prepared],
  )
  // By keyboard one goes on from the figure to what is known of it, and Escape leads back.
  useEffect(() => {
    if (chosen && paper.current?.contains(document.activeElement)) details.current?.focus()
  }, [chosen, paper])
  const onEscape = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !chosen || panel !== 'figure') return
    if (paper.current) figureElement(paper.current, chosen)?.focus()
    session.unchoose()
  }
  const figurePanel = (
    <div ref={details} tabIndex={-1} className="report-figure-details">
      <FigurePanel figure={session.figure} dataset={filled?.dataset ?? null} />
    </div>
  )
  const issuePanel = (
    <IssuePanel
      {...{ template, errors, issues, near, missing }}
      onChoose={(block) => session.showBlock(block, shownBeside(origins, block))}
    />
  )
  return (
    <aside className="report-side" aria-label={t('report.details')} onKeyDown={onEscape}>
      <Button type="primary" block onClick={() => session.setExporting(true)}>
        {t('report.export')}
      </Button>
      <Tabs
        activeKey={panel}
        onChange={(key) => session.setPanel(key === 'issues' ? 'issues' : 'figure')}
        items={[
          { key: 'figure', label: t('report.figure'), children: figurePanel },
          {
            key: 'issues',
            label: (
              <>
                {t('report.issues')} <GroupCount count={groups} isStopping={errors.length > 0} />
              </>
            ),
            children: issuePanel,
          },
        ]}
      />
    </aside>
  )
}

/** How many causes there are, in the colour of the gravest. */
function GroupCount({ count, isStopping }: { readonly count: number; readonly isStopping: boolean }) {
  const background = isStopping ? 'var(--error)' : 'var(--warning)'
  return <Badge size="small" count={count} styles={{ indicator: { background, color: 'var(--panel)' } }} />
}
