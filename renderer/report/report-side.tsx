import { Badge, Tabs } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Template } from '../../shared/template/template'
import type { IssueGroup } from '../issues/group-issues'
import { useText } from '../state/use-text'
import { figureOfGroup, useToCheck } from '../to-check/to-check-store'
import { useOpenGroups } from '../to-check/use-open-groups'
import { FigurePanel } from './figures/figure-panel'
import { ReportSummary } from './figures/report-summary'
import { IssuePanel } from './issues/issue-panel'
import { figureElement } from './paper/report-paper'
import { shownBeside } from './preview/block-of-place'
import type { ReportSession } from './use-report-session'

interface ReportSideProps {
  readonly session: ReportSession
  /** The file of the project. */
  readonly file: string
  readonly template: Template
}

/** Beside the paper: what is known of the chosen figure, and what is wrong. */
export function ReportSide({ session, file, template }: ReportSideProps) {
  const t = useText()
  const { paper, report, chosen, panel, near, origins } = session
  const { ofReport: groups, figures } = useToCheck()
  const open = useOpenGroups().ofReport
  const details = useRef<HTMLDivElement>(null)
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
      {session.figure ? (
        <FigurePanel figure={session.figure} dataset={report.filled?.dataset ?? null} />
      ) : (
        <ReportSummary document={report.filled?.document ?? null} pages={session.plan?.length ?? 0} open={open} />
      )}
    </div>
  )
  const issuePanel = (
    <IssuePanel
      {...{ template, groups, file, near }}
      figureOf={(group) => figureOfGroup(group, figures)}
      onChoose={(block) => session.showBlock(block, shownBeside(origins, block))}
    />
  )
  return (
    <aside className="report-side" aria-label={t('report.details')} onKeyDown={onEscape}>
      <Tabs
        activeKey={panel}
        onChange={(key) => session.setPanel(key === 'issues' ? 'issues' : 'figure')}
        items={[
          { key: 'figure', label: t('report.figure'), children: figurePanel },
          {
            key: 'issues',
            label: (
              <>
                {t('report.issues')} <GroupCount groups={open} />
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
function GroupCount({ groups }: { readonly groups: readonly IssueGroup[] }) {
  const isStopping = groups.some(({ severity }) => severity === 'error')
  const background = isStopping ? 'var(--error)' : 'var(--warning)'
  return <Badge size="small" count={groups.length} styles={{ indicator: { background, color: 'var(--panel)' } }} />
}
