import { Button, Modal, Progress } from 'antd'
import type { WindowTextKey } from '../../../shared/text/window'
import { useText } from '../../state/use-text'
import { stopReading, useReadTask } from './read-task'

const steps: Readonly<Record<string, WindowTextKey>> = {
  'read-workbook': 'import.step-read-workbook',
  recognise: 'import.step-recognise',
}

/** How far the reading of a workbook is, with the way to stop it. */
export function ReadProgress() {
  const t = useText()
  const task = useReadTask((state) => state.task)
  const percent = task && task.total > 0 ? Math.min(99, Math.floor((task.done / task.total) * 100)) : 0
  return (
    <Modal
      open={task !== null}
      title={t('import.reading', { file: task?.file ?? '' })}
      onCancel={() => void stopReading()}
      mask={{ closable: false }}
      centered
      footer={
        <Button loading={task?.isStopping ?? false} onClick={() => void stopReading()}>
          {task?.isStopping ? t('import.stopping') : t('import.stop')}
        </Button>
      }
    >
      <Progress
        percent={percent}
        showInfo={(task?.total ?? 0) > 0}
        status="active"
        aria-label={t('import.reading', { file: task?.file ?? '' })}
      />
      <p role="status">
        {t(steps[task?.step ?? ''] ?? 'import.step-other')}
        {task?.step === 'read-workbook' && task.part !== null && <> {t('import.part-read-workbook', task.part)}</>}
        {task?.step === 'recognise' && task.part !== null && <> {t('import.part-recognise', task.part)}</>}
      </p>
      <p style={{ opacity: 0.75, marginBottom: 0 }}>{t('import.reading-about')}</p>
    </Modal>
  )
}
