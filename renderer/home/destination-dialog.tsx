import { Button, Modal } from 'antd'
import { importInto } from '../import/reading/import-into'
import { nameOfSource } from '../import/reading/read-task'
import { useText } from '../state/use-text'
import { startFromWorkbook } from './start-project'
import type { ArrivingWorkbook } from './use-arriving-workbook'

interface DestinationDialogProps extends Pick<ArrivingWorkbook, 'asked' | 'answer'> {
  /** The name of the open project. */
  readonly project: string
}

/** Asks whether a workbook goes into the open project or a new one. */
export function DestinationDialog({ asked, answer, project }: DestinationDialogProps) {
  const t = useText()
  return (
    <Modal
      open={asked !== null}
      title={t('home.where-to', { file: asked ? nameOfSource(asked) : '' })}
      onCancel={() => answer(null)}
      footer={[
        <Button key="cancel" onClick={() => answer(null)}>
          {t('home.cancel')}
        </Button>,
        <Button key="new" onClick={() => answer(startFromWorkbook)}>
          {t('home.into-new')}
        </Button>,
        <Button key="current" type="primary" onClick={() => answer(importInto)}>
          {t('home.into-current')}
        </Button>,
      ]}
    >
      {t('home.where-to-about', { project })}
    </Modal>
  )
}
