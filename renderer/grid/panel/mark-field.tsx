import { Select } from 'antd'
import { useId } from 'react'
import { markTexts } from '../../../shared/grid/hedge-text'
import type { Figure, MissingMark } from '../../../shared/model/figure'
import { useText } from '../../state/use-text'

const marks = Object.keys(markTexts) as readonly (keyof typeof markTexts)[]

interface MarkFieldProps {
  readonly figure: Figure | undefined
  readonly isReadOnly: boolean
  readonly onText: (text: string) => void
}

/** Why a cell holds no number: no such thing, too small to print, not available; blank says nothing. */
export function MarkField({ figure, isReadOnly, onText }: MarkFieldProps) {
  const t = useText()
  const id = useId()
  const mark: MissingMark | '' = figure?.value.tag === 'missing' ? figure.value.mark : ''
  return (
    <div>
      <label htmlFor={id}>{t('grid.mark')}</label>
      <Select<MissingMark | ''>
        id={id}
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        disabled={isReadOnly}
        value={mark}
        onChange={(next) => onText(next in markTexts ? markTexts[next as keyof typeof markTexts] : '')}
        options={[
          { value: '', label: t('grid.mark-has-value'), disabled: true },
          { value: 'blank', label: t('grid.mark-blank') },
          ...marks.map((word) => ({ value: word, label: t(`grid.mark-${word}`) })),
          ...(mark === 'error' ? [{ value: mark, label: t('grid.mark-error') }] : []),
        ]}
      />
    </div>
  )
}
