import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { yearPeriod } from '../../../shared/model/period'
import { plainIndicator } from '../../../shared/model/indicator'
import { nameKey } from '../../../shared/model/dataset'
import type { Edit } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { answerWith } from '../draft-store'
import { readPrinted } from '../read-printed'
import type { ShownNumber } from '../review-number'

interface NewIndicatorDialogProps {
  readonly number: ShownNumber
  readonly year: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Takes a number that the data lack in as a new indicator with its figure of the report's year. */
export function NewIndicatorDialog({ number, year, onDone, onClose }: NewIndicatorDialogProps) {
  const t = useText()
  useReturnFocus()
  const project = useWindow((state) => state.project?.project ?? null)
  const printed = readPrinted(number.text)
  const [name, setName] = useState(number.words)
  const [unit, setUnit] = useState(printed.unit)
  const isTaken = project?.indicators.some((indicator) => nameKey(indicator.name) === nameKey(name)) ?? false
  const isReady = name.trim() !== '' && !isTaken && printed.number !== null
  const save = (): void => {
    if (!isReady || !project) return
    const id = name.trim()
    const edits = newIndicator(project, { id, unit: unit.trim(), year, number: printed.number })
    onClose()
    onDone()
    void answerWith(edits, number, { tag: 'indicator', indicator: id })
  }
  return (
    <Modal
      open
      width={440}
      title={t('draft.new-title')}
      okText={t('draft.new-save')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: !isReady }}
      onOk={save}
      onCancel={onClose}
    >
      <p>{t('draft.new-about', { year, text: number.text })}</p>
      <Form layout="vertical" onFinish={save}>
        <Form.Item
          label={t('draft.new-name')}
          htmlFor="draft-new-name"
          {...(isTaken ? { validateStatus: 'error' as const, help: t('draft.new-taken') } : {})}
        >
          <Input
            id="draft-new-name"
            autoFocus
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={save}
          />
        </Form.Item>
        <Form.Item label={t('draft.new-unit')} htmlFor="draft-new-unit">
          <Input
            id="draft-new-unit"
            value={unit}
            onChange={({ target }) => setUnit(target.value)}
            onPressEnter={save}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

interface NewIndicator {
  readonly id: string
  readonly unit: string
  readonly year: number
  readonly number: number
}

/** The indicator behind all others, with its figure of a year. */
function newIndicator({ indicators, report }: Project, { id, unit, year, number }: NewIndicator): readonly Edit[] {
  const place = { indicator: id, region: report.region, period: yearPeriod(year) }
  return [
    { tag: 'indicator', id, indicator: plainIndicator(id, unit), position: indicators.length },
    {
      tag: 'figure',
      place,
      figure: {
        ...place,
        value: { tag: 'number', number },
        ...{ qualifier: null, status: 'final', note: null, source: null },
      },
    },
  ]
}
