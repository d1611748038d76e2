import { Segmented } from 'antd'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportText } from '../../shared/draft/report-text'
import { useText } from '../state/use-text'
import { chooseNumber } from './draft-store'
import type { ShownNumber } from './review-number'
import { stateSigns } from './state-signs'

interface NumberListProps {
  readonly numbers: readonly ShownNumber[]
  readonly report: ReportText
  readonly chosen: string | null
}

/** The numbers by the report's headings: those that want an answer, or all. */
export const NumberList = memo(function NumberList({ numbers, report, chosen }: NumberListProps) {
  const t = useText()
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const list = useRef<HTMLDivElement>(null)
  const open = numbers.filter(({ isOpen }) => isOpen).length
  const shown = useMemo(
    () => numbers.filter(({ isOpen, key }) => which === 'all' || isOpen || key === chosen),
    [numbers, which, chosen],
  )
  const headings = useMemo(() => headingOfParagraph(report), [report])
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <nav className="draft-list" aria-label={t('draft.list')}>
      <Segmented<'open' | 'all'>
        block
        value={which}
        onChange={setWhich}
        options={[
          { value: 'open', label: t('draft.list-open', { count: open }) },
          { value: 'all', label: t('draft.list-all', { count: numbers.length }) },
        ]}
      />
      <div ref={list} className="draft-list-places">
        {shown.length === 0 && <p className="quiet">{t('draft.all-done-about')}</p>}
        {shown.map((number, at) => {
          const heading = headings.get(number.paragraph) ?? ''
          const isFirst = at === 0 || headings.get(shown[at - 1]?.paragraph ?? -1) !== heading
          return (
            <div key={number.key}>
              {isFirst && heading !== '' && <h2>{heading}</h2>}
              <button
                type="button"
                className={`draft-place is-${number.shown}`}
                aria-current={number.key === chosen ? 'true' : undefined}
                onClick={() => chooseNumber(number.key)}
              >
                <span className="draft-sign" aria-label={t(`draft.state-${number.shown}`)}>
                  {stateSigns[number.shown]}
                </span>
                <span className="draft-place-words">{number.words}</span>
                <strong>{number.text}</strong>
              </button>
            </div>
          )
        })}
      </div>
    </nav>
  )
})

/** The heading that each paragraph stands below. */
function headingOfParagraph({ blocks }: ReportText): ReadonlyMap<number, string> {
  const headings = new Map<number, string>()
  let heading = ''
  for (const block of blocks) {
    if (block.tag !== 'paragraph') continue
    if (block.role.tag === 'heading') heading = `${block.number}${block.text}`
    headings.set(block.index, heading)
  }
  return headings
}
