import { Modal, Spin } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { Change } from '../../../shared/project/edit'
import type { Figure } from '../../../shared/model/figure'
import type { Project } from '../../../shared/project/project'
import { rollForward } from '../../../shared/project/roll-forward'
import { periodLabel } from '../../components/period-label'
import { useReturnFocus } from '../../components/use-return-focus'
import { nianbao } from '../../nianbao'
import { useText } from '../../state/use-text'
import { edit, tellIssues, tellNotice, useWindow } from '../../state/window-store'

interface RollForwardDialogProps {
  readonly project: Project
  readonly onClose: () => void
}

/** So many are listed by name. */
const most = 12
const wholeHistory = 100_000

/** Says what going on with the next year does and what to read again, and does it as one change. */
export function RollForwardDialog({ project, onClose }: RollForwardDialogProps) {
  const t = useText()
  useReturnFocus()
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  useEffect(() => {
    void nianbao.call('project.changes', { limit: wholeHistory }).then((answer) => {
      if (answer.ok) setChanges(answer.value)
      else tellIssues(answer.error)
    })
  }, [])
  const rolled = useMemo(() => changes && rollForward(project, changes), [project, changes])
  const roll = async (): Promise<void> => {
    if (!rolled) return
    onClose()
    if (await edit('structure', rolled.edits)) tellNotice('report.rolled', { year: String(rolled.year) })
  }
  return (
    <Modal
      open
      width={640}
      title={t('report.roll-forward', { year: project.report.year + 1 })}
      okText={t('report.roll')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: rolled === null }}
      onOk={() => void roll()}
      onCancel={onClose}
    >
      {rolled === null ? (
        <Spin />
      ) : (
        <>
          <p>{t('report.roll-about', { year: rolled.year })}</p>
          <FigureNames figures={rolled.settled} project={project} heading="report.roll-settled" />
          <FigureNames figures={rolled.open} project={project} heading="report.roll-open" />
          {rolled.typed.length > 0 && (
            <>
              <h3>{t('report.roll-typed', { count: rolled.typed.length })}</h3>
              <ul>
                {rolled.typed.map(({ block, text }) => (
                  <li key={block}>{text.replaceAll(/\{\{.*?\}\}/gsu, '…')}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Modal>
  )
}

interface FigureNamesProps {
  readonly figures: readonly Figure[]
  readonly project: Project
  readonly heading: 'report.roll-settled' | 'report.roll-open'
}

function FigureNames({ figures, project, heading }: FigureNamesProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  if (figures.length === 0) return null
  const names = new Map(project.indicators.map(({ id, name }) => [id, name]))
  return (
    <>
      <h3>{t(heading, { count: figures.length })}</h3>
      <p>
        {figures
          .slice(0, most)
          .map(({ indicator, period }) => `${names.get(indicator) ?? indicator} ${periodLabel(period, locale)}`)
          .join('、')}
        {figures.length > most && '…'}
      </p>
    </>
  )
}
