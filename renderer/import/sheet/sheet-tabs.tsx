import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useText } from '../../state/use-text'

interface SheetTabsProps {
  readonly sheets: readonly { readonly name: string; readonly tables: number; readonly isUnsure: boolean }[]
  readonly shown: string
  readonly onShow: (name: string) => void
}

/** The sheets of the workbook, in a row that scrolls; the arrow keys go from one to the next. */
export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps) {
  const t = useText()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    row.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown])
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = sheets[sheets.findIndex(({ name }) => name === shown) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onShow(next.name)
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
    tabs[sheets.indexOf(next)]?.focus()
  }
  return (
    <div ref={row} role="tablist" className="sheet-tabs" aria-label={t('import.sheets')} onKeyDown={move}>
      {sheets.map(({ name, tables, isUnsure }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {tables > 0 ? `${name}（${tables}）` : name}
          {isUnsure && (
            <span
              role="img"
              className="sheet-doubt"
              aria-label={t('import.sheet-unsure')}
              title={t('import.sheet-unsure')}
            >
              ?
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
