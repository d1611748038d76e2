import { Input, type InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import { plainChip, writeChip } from '../../../shared/template/edit/figure-chip'
import { offeredMeasures } from '../../../shared/template/edit/offered-measures'
import { yearNames } from '../../../shared/template/scope'
import { useText } from '../../state/use-text'
import { searchIndicators } from './search-indicators'

const listed = 12

interface FigureSearchProps {
  readonly indicators: readonly Indicator[]
  /** Where it opens, in pixels of the window. */
  readonly at: { readonly left: number; readonly top: number }
  /** What an output prints now; null for nothing. */
  readonly printedOf: (source: string) => string | null
  /** The name by which the template speaks of an indicator. */
  readonly nameOf: (indicator: Indicator) => string
  readonly onInsert: (source: string) => void
  /** Closed without a choice; what was typed may be wanted as words. */
  readonly onClose: (typed: string) => void
}

interface Row {
  readonly key: string
  readonly text: string
  readonly printed: string | null
  readonly choose: () => void
}

/** Looks for an indicator, then asks what to print of it; every row says what it would print now. */
export function FigureSearch({ indicators, at, printedOf, nameOf, onInsert, onClose }: FigureSearchProps) {
  const t = useText()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ readonly name: string; readonly indicator: Indicator } | null>(null)
  const [active, setActive] = useState(0)
  useEffect(() => input.current?.focus(), [chosen])
  const rows = useMemo((): readonly Row[] => {
    if (chosen) return measureRows()
    const years = yearNames.filter((name) => name !== '年数' && typed.trim() !== '' && name.includes(typed.trim()))
    return [
      ...years.map((name): Row => {
        const source = `{{${name}}}`
        return { key: name, text: name, printed: printedOf(source), choose: () => onInsert(source) }
      }),
      ...searchIndicators(indicators, typed, listed).map((indicator): Row => {
        const section = indicator.section.join(' / ')
        return {
          key: indicator.id,
          text: section === '' ? indicator.name : `${indicator.name}　${section}`,
          printed: printedOf(writeChip({ ...plainChip(nameOf(indicator)), isWithUnit: true })),
          choose: () => {
            setChosen({ name: nameOf(indicator), indicator })
            setTyped('')
            setActive(0)
          },
        }
      }),
    ]
    function measureRows(): readonly Row[] {
      const { name, indicator } = chosen as NonNullable<typeof chosen>
      return offeredMeasures(indicator)
        .filter(({ isOfTwo }) => !isOfTwo)
        .map(({ id, measure, decimals, isWithUnit }): Row => {
          const source = writeChip({ ...plainChip(name), measure, decimals, isWithUnit })
          return {
            ...{ key: id, text: t(`editor.measure-${id}`), printed: printedOf(source) },
            choose: () => onInsert(source),
          }
        })
        .filter(({ text }) => text.includes(typed.trim()))
    }
    // What prints is asked anew with every list, which the functions given do not change.
  }, [chosen, typed, indicators])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((active + step + rows.length) % Math.max(1, rows.length))
    else if (event.key === 'Enter') rows[active]?.choose()
    else if (event.key === 'Escape') onClose(chosen ? '' : typed)
    else if (event.key === '/' && typed === '' && !chosen) onClose('/')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="figure-search" style={at} role="dialog" aria-label={t('editor.search')}>
      <Input
        ref={input}
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls="figure-search-list"
        aria-activedescendant={rows[active] ? `figure-search-${active}` : undefined}
        aria-label={chosen ? t('editor.search-measure', { name: chosen.indicator.name }) : t('editor.search')}
        placeholder={chosen ? t('editor.search-measure', { name: chosen.indicator.name }) : t('editor.search-hint')}
        onChange={({ target }) => {
          setTyped(target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onClose('')}
      />
      <ul id="figure-search-list" role="listbox" aria-label={t('editor.search')}>
        {rows.map((row, at_) => (
          <li
            key={row.key}
            id={`figure-search-${at_}`}
            role="option"
            aria-selected={at_ === active}
            onMouseDown={(event) => {
              event.preventDefault()
              row.choose()
            }}
          >
            <span>{row.text}</span>
            <span className={row.printed === null ? 'is-missing' : undefined}>
              {row.printed ?? t('editor.no-value')}
            </span>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="figure-search-none">{t('editor.search-none')}</p>}
    </div>
  )
}
