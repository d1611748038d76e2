import { InputNumber, Modal } from 'antd'
import { useId, useState } from 'react'
import { isYear } from '../../../shared/model/period'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'

interface YearFormProps {
  readonly years: readonly number[]
  readonly onAdd: (year: number) => void
  readonly onClose: () => void
}

/** Asks for a year that the table does not have yet. */
export function YearForm({ years, onAdd, onClose }: YearFormProps) {
  const t = useText()
  useReturnFocus()
  const id = useId()
  const [year, setYear] = useState<number | null>(null)
  const isTaken = year !== null && years.includes(year)
  const isGood = year !== null && isYear(year) && !isTaken
  const add = (): void => {
    if (isGood) onAdd(year)
  }
  return (
    <Modal
      open
      width={360}
      title={t('grid.add-other-year')}
      okText={t('grid.add')}
      cancelText={t('grid.cancel')}
      okButtonProps={{ disabled: !isGood }}
      onOk={add}
      onCancel={onClose}
    >
      <label htmlFor={id}>{t('grid.year')}</label>{' '}
      <InputNumber id={id} autoFocus controls={false} value={year} onChange={setYear} onPressEnter={add} />
      {isTaken && <p role="alert">{t('grid.year-taken', { year })}</p>}
    </Modal>
  )
}
