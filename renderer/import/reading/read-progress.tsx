import { Button, Modal, Progress } from 'antd'
import type { WindowTextKey } from '../../../shared/text/window'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText, type Translate } from '../../state/use-text'
import { stopReading, useReadTask, type ReadTask } from './read-task'

const steps: Readonly<Record<string, WindowTextKey>> = {
  'read-workbook': 'import.step-read-workbook',
  recognise: 'import.step-recognise',
}

/** How far the reading of a workbook is, with the way to stop it. */
export function ReadProgress() {
  const task = useReadTask((state) => state.task)
  return task && <Reading task={task} />
}

function Reading({ task }: { readonly task: ReadTask }) {
  const t = useText()
  useReturnFocus()
  const { file, step, part, done, total, isStopping } = task
  const title = t('import.reading', { file })
  const percent = total > 0 ? Math.min(99, Math.floor((done / total) * 100)) : 0
  return (
    <Modal
      open
      title={title}
      onCancel={() => void stopReading()}
      mask={{ closable: false }}
      centered
      footer={
        <Button loading={isStopping} onClick={() => void stopReading()}>
          {isStopping ? t('import.stopping') : t('import.stop')}
        </Button>
      }
    >
      <Progress percent={percent} showInfo={total > 0} status="active" aria-label={title} />
      <p role="status">
        {t(steps[step ?? ''] ?? 'import.step-other')}
        {part !== null && partOf(step, part, t)}
      </p>
      <p className="quiet">{t('import.reading-about')}</p>
    </Modal>
  )
}

/** How far the step itself is, where its parts can be counted. */
function partOf(step: string | null, part: NonNullable<ReadTask['part']>, t: Translate): string {
  if (step !== 'read-workbook' && step !== 'recognise') return ''
  return ` ${t(`import.part-${step}`, part)}`
}
