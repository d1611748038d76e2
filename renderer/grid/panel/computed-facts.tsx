import { describeFormula } from '../../../shared/derive/formula'
import type { Quantity } from '../../../shared/derive/quantity'
import { formatIssue } from '../../../shared/text/messages'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'

interface ComputedFactsProps {
  readonly quantity: Quantity
  /** The indicator's formula in words. */
  readonly words: string
}

/** How the cell of a derived indicator was computed, or every reason why it is empty. */
export function ComputedFacts({ quantity, words }: ComputedFactsProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const { outcome, formula, status, doubts } = quantity
  return (
    <>
      <p className="cell-formula">{t('grid.computed', { formula: words })}</p>
      {outcome.tag === 'number' ? (
        <>
          <h3>{t('grid.computed-here')}</h3>
          <p className="cell-source">
            {describeFormula(formula)}
            {status !== 'final' && `（${t(`grid.status-${status}`)}）`}
          </p>
        </>
      ) : (
        <>
          <h3>{t('grid.computed-none')}</h3>
          <ul className="cell-causes">
            {outcome.causes.map((cause, at) => (
              <li key={at}>{formatIssue(cause, locale)}</li>
            ))}
          </ul>
        </>
      )}
      {doubts.map((doubt, at) => (
        <p key={at} className="cell-source">
          {formatIssue(doubt, locale)}
        </p>
      ))}
      <p className="cell-hint">{t('grid.computed-hint')}</p>
    </>
  )
}
