import { Input, type InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'
import { findFigures, measuresOf, type ChosenIndicator, type FoundFigure } from './find-figures'

interface FigureSearchProps {
  readonly indicators: readonly Indicator[]
  /** Where it opens, in pixels of the window. */
  readonly at: CSSProperties
  /** What an output prints now; null for nothing. */
  readonly printedOf: (source: string) => string | null
  /** The name by which the template speaks of an indicator. */
  readonly nameOf: (indicator: Indicator) => string
  readonly onInsert: (source: string) => void
  /** Closed without a choice; what was typed may be wanted as words. */
  readonly onClose: (typed: string) => void
}

/** Looks for an indicator, then asks what to print of it; every row says what it would print now. */
export function FigureSearch({ indicators, at, printedOf, nameOf, onInsert, onClose }: FigureSearchProps) {
  const t = useText()
  const input = useRef<InputRef>(null)
  const [chosen, setChosen] = useState<ChosenIndicator | null>(null)
  const [{ typed, active }, setLook] = useState({ typed: '', active: 0 })
  useEffect(() => input.current?.focus(), [chosen])
  const rows = useRows(indicators, chosen, typed, nameOf)
  const look = (text: string): void => setLook({ typed: text, active: 0 })
  const choose = ({ source, indicator, name }: FoundFigure): void => {
    if (!indicator) {
      onInsert(source)
      return
    }
    setChosen({ name, indicator })
    look('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = rows[active]
    if (step !== undefined) setLook({ typed, active: (active + step + rows.length) % Math.max(1, rows.length) })
    else if (event.key === 'Enter' && row) choose(row)
    else if (event.key === 'Escape') onClose(chosen ? '' : typed)
    else if (event.key === '/' && typed === '' && !chosen) onClose('/')
    else if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }
  const label = chosen ? t('editor.search-measure', { name: chosen.indicator.name }) : t('editor.search')
  return (
    <div className="figure-search" style={at} role="dialog" aria-label={t('editor.search')}>
      <Input
        ref={input}
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls="figure-search-list"
        aria-activedescendant={rows[active] ? `figure-search-${active}` : undefined}
        aria-label={label}
        placeholder={chosen ? label : t('editor.search-hint')}
        onChange={({ target }) => look(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onClose('')}
      />
      <ul id="figure-search-list" role="listbox" aria-label={t('editor.search')}>
        {rows.map((row, number) => (
          <FoundRow
            key={row.key}
            id={`figure-search-${number}`}
            row={row}
            printed={printedOf(row.source)}
            isActive={number === active}
            onChoose={() => choose(row)}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className="figure-search-none">{t('editor.search-none')}</p>}
    </div>
  )
}

/** The indicators found, or what can be printed of the one that was chosen. */
function useRows(
  indicators: readonly Indicator[],
  chosen: ChosenIndicator | null,
  typed: string,
  nameOf: (indicator: Indicator) => string,
): readonly FoundFigure[] {
  const t = useText()
  return useMemo(() => {
    if (chosen === null) return findFigures(indicators, typed, nameOf)
    return measuresOf(chosen)
      .map(({ id, source }) => ({ key: id, text: t(`editor.measure-${id}`), source, indicator: null, name: '' }))
      .filter(({ text }) => text.includes(typed.trim()))
  }, [indicators, chosen, typed, nameOf, t])
}

interface FoundRowProps {
  readonly id: string
  readonly row: FoundFigure
  readonly printed: string | null
  readonly isActive: boolean
  readonly onChoose: () => void
}

function FoundRow({ id, row, printed, isActive, onChoose }: FoundRowProps) {
  const t = useText()
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose()
      }}
    >
      <span>{row.text}</span>
      <span className={printed === null ? 'is-missing' : undefined}>{printed ?? t('editor.no-value')}</span>
    </li>
  )
}
