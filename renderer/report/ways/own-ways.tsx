import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Project } from '../../../shared/project/project'
import type { Template } from '../../../shared/template/template'
import { nianbao } from '../../nianbao'
import { askForReport } from '../../state/report-start'
import { useText } from '../../state/use-text'
import { acknowledge, show, tellIssues } from '../../state/window-store'
import { RollForwardDialog } from './roll-forward-dialog'
import { unusedIndicators } from './unused-indicators'
import './ways.css'

interface OwnWaysProps {
  readonly project: Project
  /** Null while it is being read or is faulty. */
  readonly template: Template | null
  readonly isReadOnly: boolean
}

/** The ways to a report of one's own, and what comes after it: said first where the template does not fit the data. */
export function OwnWays({ project, template, isReadOnly }: OwnWaysProps) {
  const t = useText()
  const [isRolling, setRolling] = useState(false)
  const [isDrafting, setDrafting] = useState(false)
  const { report, templates = [], draft } = project
  const isOwn = templates.some(({ id }) => id === report.template)
  const { all, unused } = useMemo(
    () => (template && !isOwn ? unusedIndicators(project, template) : { all: 0, unused: 0 }),
    [project, template, isOwn],
  )
  const fromData = async (): Promise<void> => {
    setDrafting(true)
    const year = yearForData(project)
    const made = await nianbao.call('draft.fromData', { name: t('report.data-name'), year })
    setDrafting(false)
    tellIssues(made.ok ? made.value.issues : made.error)
    if (made.ok) acknowledge(made.value.done, true)
  }
  return (
    <section className="report-ways" aria-label={t('report.ways')}>
      {draft && (
        <Alert
          type="info"
          title={t('report.draft-kept', { file: draft.file })}
          action={
            <Button size="small" onClick={() => show('draft')}>
              {t('report.draft-go-on')}
            </Button>
          }
        />
      )}
      {unused * 2 > all && <Alert type="warning" showIcon title={t('report.misfit', { all, unused })} />}
      <h2>{t('report.ways')}</h2>
      <Button block disabled={isReadOnly} onClick={() => askForReport()}>
        {t('draft.start')}
      </Button>
      <Button
        block
        disabled={isReadOnly || (all === 0 && project.figures.length === 0)}
        loading={isDrafting}
        onClick={() => void fromData()}
      >
        {t('report.from-data')}
      </Button>
      <Button block onClick={() => show('library')}>
        {t('library.title')}
      </Button>
      <Button block onClick={() => show('verify')}>
        {t('verify.title')}
      </Button>
      <Button block disabled={isReadOnly} onClick={() => setRolling(true)}>
        {t('report.roll-forward', { year: report.year + 1 })}
      </Button>
      {isRolling && <RollForwardDialog project={project} onClose={() => setRolling(false)} />}
    </section>
  )
}

/** The report's year where it has figures, else the newest year that has. */
function yearForData({ figures, report }: Project): number {
  const years = figures.flatMap(({ period }) => (period.tag === 'year' ? [period.year] : []))
  return years.includes(report.year) ? report.year : Math.max(...years)
}
