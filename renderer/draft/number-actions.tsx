import { Button } from 'antd'
import { useText } from '../state/use-text'
import { answerNumber } from './draft-store'
import type { ShownNumber } from './review-number'
import type { NumberActionsGiven } from './use-number-keys'

interface NumberActionsProps {
  readonly number: ShownNumber
  /** The place of the reading that is picked. */
  readonly picked: number
  readonly isReadOnly: boolean
  readonly actions: NumberActionsGiven
}

/** What can be said of the number, each with its key. */
export function NumberActions({ number, picked, isReadOnly, actions }: NumberActionsProps) {
  const t = useText()
  const given = { block: true, disabled: isReadOnly }
  return (
    <div className="draft-actions">
      {number.readings.length > 0 && (
        <Button {...given} type="primary" ghost onClick={actions.take}>
          {t('draft.take', { digit: picked + 1 })} <kbd>Enter</kbd>
        </Button>
      )}
      <Button {...given} onClick={actions.search}>
        {t('draft.link')} <kbd>/</kbd>
      </Button>
      {number.shown !== 'bound' && (
        <Button {...given} onClick={actions.takeIn}>
          {t('draft.new-indicator')} <kbd>+</kbd>
        </Button>
      )}
      <Button {...given} onClick={actions.leave}>
        {t('draft.as-text')} <kbd>0</kbd>
      </Button>
      {number.answer !== null && (
        <Button {...given} onClick={() => void answerNumber(number, null)}>
          {t('draft.take-back')}
        </Button>
      )}
    </div>
  )
}
