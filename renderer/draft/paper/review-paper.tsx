import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { ReportParagraph, ReportTable, ReportText } from '../../../shared/draft/report-text'
import { useText } from '../../state/use-text'
import { chooseNumber } from '../draft-store'
import type { ShownNumber } from '../review-number'
import './paper.css'

interface ReviewPaperProps {
  readonly report: ReportText
  readonly numbers: readonly ShownNumber[]
  readonly chosen: string | null
}

const none: readonly ShownNumber[] = []

/** The report as on paper, its numbers marked by what they stand for. */
export function ReviewPaper({ report, numbers, chosen }: ReviewPaperProps) {
  const t = useText()
  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const number = chosen === null ? null : desk.current?.querySelector<HTMLElement>(`[data-number='${chosen}']`)
    number?.setAttribute('aria-pressed', 'true')
    number?.scrollIntoView({ block: 'center' })
    return () => number?.removeAttribute('aria-pressed')
  }, [chosen, numbers])
  const choose = ({ target }: Pick<MouseEvent | KeyboardEvent, 'target'>): void => {
    const number = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-number]') : null
    if (number) chooseNumber(number.dataset['number'] ?? null)
  }
  return (
    <div ref={desk} className="review-desk" tabIndex={0} role="region" aria-label={t('draft.paper')}>
      <article className="review-paper" lang="zh-CN" onClick={choose}>
        <Blocks report={report} numbers={numbers} />
      </article>
      <p className="review-legend" aria-hidden>
        <span className="review-number is-bound">{t('draft.state-bound')}</span>
        <span className="review-number is-ask">{t('draft.state-ask')}</span>
        <span className="review-number is-unbound">{t('draft.state-unbound')}</span>
        <span className="review-number is-text">{t('draft.state-text')}</span>
      </p>
    </div>
  )
}

const Blocks = memo(function Blocks({ report, numbers }: Omit<ReviewPaperProps, 'chosen'>) {
  const byParagraph = useMemo(() => {
    const found = new Map<number, ShownNumber[]>()
    for (const number of numbers) found.set(number.paragraph, [...(found.get(number.paragraph) ?? []), number])
    return found
  }, [numbers])
  return report.blocks.map((block) =>
    block.tag === 'table' ? (
      <PaperTable key={`table ${block.index}`} table={block} />
    ) : (
      <PaperParagraph key={block.index} paragraph={block} numbers={byParagraph.get(block.index) ?? none} />
    ),
  )
})

interface PaperParagraphProps {
  readonly paragraph: ReportParagraph
  readonly numbers: readonly ShownNumber[]
}

const PaperParagraph = memo(
  function PaperParagraph({ paragraph, numbers }: PaperParagraphProps) {
    const t = useText()
    const { role, number: ordinal, text } = paragraph
    const parts: ReactNode[] = [ordinal]
    let from = 0
    for (const number of numbers) {
      const { key, start, length, shown } = number
      parts.push(text.slice(from, start))
      parts.push(
        <span
          key={key}
          role="button"
          tabIndex={-1}
          data-number={key}
          className={`review-number is-${shown}`}
          aria-label={t('draft.number', { text: number.text, state: t(`draft.state-${shown}`) })}
        >
          {text.slice(start, start + length)}
        </span>,
      )
      from = start + length
    }
    parts.push(text.slice(from))
    if (role.tag === 'title') return <h2 className="review-title">{parts}</h2>
    if (role.tag === 'heading') return <h3 className={`review-heading is-level-${role.level}`}>{parts}</h3>
    return <p className={`review-${role.tag}`}>{parts}</p>
  },
  // The numbers of a review are new objects each time; what is drawn of them are their places and states.
  (before, after) =>
    before.paragraph === after.paragraph &&
    before.numbers.length === after.numbers.length &&
    before.numbers.every(({ key, shown }, at) => key === after.numbers[at]?.key && shown === after.numbers[at].shown),
)

function PaperTable({ table }: { readonly table: ReportTable }) {
  return (
    <table className="review-table">
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map(({ column, rowSpan, columnSpan, text }) => (
              <td key={column} rowSpan={rowSpan} colSpan={columnSpan}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
