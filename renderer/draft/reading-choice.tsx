import { describeBinding } from '../../shared/draft/describe-binding'
import type { Reading } from '../../shared/draft/review/reading'
import { describeNumberReason } from '../../shared/text/number-reason'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'

interface ReadingChoiceProps {
  readonly reading: Reading
  /** The key that picks it. */
  readonly digit: number
  readonly isPicked: boolean
  readonly onPick: () => void
}

/** One thing that a number may stand for: its name, what it gives, from which cells, and what speaks for it. */
export function ReadingChoice({ reading, digit, isPicked, onPick }: ReadingChoiceProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const { binding, value, formula, inputs, reasons } = reading
  return (
    <label className={`draft-reading${isPicked ? ' is-picked' : ''}`}>
      <input type="radio" name="draft-reading" checked={isPicked} onChange={onPick} tabIndex={-1} />
      <kbd>{digit}</kbd>
      <span>
        <strong>{describeBinding(binding, locale)}</strong>
        {value !== '' && <span className="draft-value">{value}</span>}
        {formula !== '' && <span className="draft-formula quiet">{formula}</span>}
        {inputs.map((input, at) => (
          <span key={at} className="draft-formula quiet">
            {input.cell === ''
              ? t('draft.input', { indicator: input.indicator, raw: input.raw, unit: input.unit })
              : t('draft.input-cell', { ...input })}
          </span>
        ))}
        <span className="draft-formula quiet">
          {reasons.map((reason) => describeNumberReason(reason, locale)).join(locale === 'en' ? '; ' : '；')}
        </span>
      </span>
    </label>
  )
}
