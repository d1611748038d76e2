import { Checkbox, Empty, Input } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DifferenceKind } from '../../../shared/api/contract'
import { useText } from '../../state/use-text'
import { countKinds, differenceKinds, listDifferences, type DifferenceLine } from '../session/difference-list'
import { chooseKeys, useImport } from '../session/import-store'
import { rowsWithin } from '../sheet/sheet-geometry'
import { FigureLine } from './figure-line'
import { IndicatorLine } from './indicator-line'
import { lineHeight } from './line-height'

/** The second step: what the workbook would change in the project, to be chosen by figure, by indicator or all at once. */
export function DifferenceStep() {
  const t = useText()
  const differences = useImport((state) => state.differences)
  const [kinds, setKinds] = useState<ReadonlySet<DifferenceKind>>(new Set(['new', 'changed', 'vanished']))
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const counts = useMemo(() => countKinds(differences), [differences])
  const lines = useMemo(
    () => listDifferences(differences, { kinds, search, closed }),
    [differences, kinds, search, closed],
  )
  const fold = (id: string): void => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const isSame = counts.new + counts.changed + counts.vanished === 0
  return (
    <>
      <DifferenceBar {...{ counts, kinds }} onKinds={setKinds} onSearch={setSearch} />
      {lines.length === 0 ? (
        <Empty style={{ margin: 48 }} description={t(isSame ? 'import.nothing-differs' : 'import.nothing-shown')} />
      ) : (
        <DifferenceTable lines={lines} onFold={fold} />
      )}
    </>
  )
}

interface DifferenceBarProps {
  readonly counts: Readonly<Record<DifferenceKind, number>>
  readonly kinds: ReadonlySet<DifferenceKind>
  readonly onKinds: (kinds: ReadonlySet<DifferenceKind>) => void
  readonly onSearch: (search: string) => void
}

/** Which differences are shown. */
function DifferenceBar({ counts, kinds, onKinds, onSearch }: DifferenceBarProps) {
  const t = useText()
  /** The keyboard goes on here: the button that led to this step is gone. */
  const step = useRef<HTMLDivElement>(null)
  useEffect(() => step.current?.focus(), [])
  return (
    <div ref={step} className="difference-bar" tabIndex={-1} role="group" aria-label={t('import.step-compare')}>
      <span className="import-quiet">{t('import.show-kinds')}</span>
      <Checkbox.Group
        value={[...kinds]}
        onChange={(values: DifferenceKind[]) => onKinds(new Set(values))}
        options={differenceKinds.map((kind) => ({
          value: kind,
          label: `${t(`import.kind-${kind}`)} ${counts[kind]}`,
        }))}
      />
      <Input.Search
        allowClear
        style={{ width: 240 }}
        placeholder={t('import.search')}
        aria-label={t('import.search')}
        onChange={(event) => onSearch(event.target.value)}
      />
      {counts.vanished > 0 && <span className="import-quiet">{t('import.vanished-about')}</span>}
    </div>
  )
}

interface DifferenceTableProps {
  readonly lines: readonly DifferenceLine[]
  readonly onFold: (id: string) => void
}

/** The lines in a frame that scrolls; only those in view are in the page. */
function DifferenceTable({ lines, onFold }: DifferenceTableProps) {
  const t = useText()
  const chosen = useImport((state) => state.chosen)
  const [view, setView] = useState({ top: 0, height: 800 })
  const frame = useRef<HTMLDivElement>(null)
  const [first, last] = rowsWithin(lines.length, lineHeight, view.top, view.top + view.height, 8)
  const look = (): void => {
    if (frame.current) setView({ top: frame.current.scrollTop, height: frame.current.clientHeight })
  }
  return (
    <div ref={frame} className="differences" onScroll={look}>
      <div role="table" aria-label={t('import.differences')} aria-rowcount={lines.length + 1}>
        <DifferenceHead lines={lines} />
        <div role="rowgroup" style={{ position: 'relative', height: lines.length * lineHeight }}>
          {lines.slice(first - 1, last).map((line, at) => {
            const row = first - 1 + at
            return line.tag === 'indicator' ? (
              <IndicatorLine key={`group-${line.id}`} line={line} row={row} chosen={chosen} onFold={onFold} />
            ) : (
              <FigureLine
                key={line.key}
                difference={line.difference}
                row={row}
                keyText={line.key}
                isChosen={chosen.has(line.key)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The head of the table, with the box that chooses everything that is shown. */
function DifferenceHead({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  const t = useText()
  const chosen = useImport((state) => state.chosen)
  const shownKeys = useMemo(() => lines.flatMap((line) => (line.tag === 'indicator' ? line.keys : [])), [lines])
  const chosenShown = shownKeys.filter((key) => chosen.has(key)).length
  return (
    <div role="row" className="difference-line is-head">
      <span role="columnheader">
        <Checkbox
          aria-label={t('import.choose-all')}
          checked={shownKeys.length > 0 && chosenShown === shownKeys.length}
          indeterminate={chosenShown > 0 && chosenShown < shownKeys.length}
          disabled={shownKeys.length === 0}
          onChange={(event) => chooseKeys(shownKeys, event.target.checked)}
        />
      </span>
      <span role="columnheader">{t('import.column-figure')}</span>
      <span role="columnheader">{t('import.column-region')}</span>
      <span role="columnheader">{t('import.column-kind')}</span>
      {(['before', 'after', 'change'] as const).map((column) => (
        <span key={column} role="columnheader" className="difference-number">
          {t(`import.column-${column}`)}
        </span>
      ))}
      <span role="columnheader">{t('import.column-source')}</span>
    </div>
  )
}
