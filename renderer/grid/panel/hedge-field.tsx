import { Select } from 'antd'
import { useId } from 'react'
import { hedgeText, hedgeWords, type HedgeWord } from '../../../shared/grid/hedge-text'
import type { Figure } from '../../../shared/model/figure'
import { useText } from '../../state/use-text'

interface HedgeFieldProps {
  readonly figure: Figure | undefined
  /** The figure as it is edited. */
  readonly text: string
  readonly isReadOnly: boolean
  readonly onText: (text: string) => void
}

/** The word that makes a number approximate: 近, 超, 余, 约 …; only a number has one. */
export function HedgeField({ figure, text, isReadOnly, onText }: HedgeFieldProps) {
  const t = useText()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{t('grid.hedge')}</label>
      <Select<string>
        id={id}
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        disabled={isReadOnly || figure?.value.tag !== 'number'}
        value={figure?.qualifier?.word ?? ''}
        onChange={(word) => onText(hedgeText(figure, word as HedgeWord | '') ?? text)}
        options={['', ...hedgeWords].map((word) => ({
          value: word,
          label: t(`grid.hedge-${word === '' ? 'none' : (word as HedgeWord)}`),
        }))}
      />
    </div>
  )
}
