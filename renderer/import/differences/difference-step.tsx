import { Checkbox, Empty, Input } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DifferenceKind, FigureDifference } from '../../../shared/api/contract'
import type { Figure } from '../../../shared/model/figure'
import { SeverityTag, type TagTone } from '../../components/severity-tag'
import { periodLabel } from '../../components/period-label'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import {
  changeText,
  countKinds,
  differenceKinds,
  listDifferences,
  type DifferenceLine,
} from '../session/difference-list'
import { figureText } from '../../components/figure-text'
import { chooseKeys, jumpTo, useImport } from '../session/import-store'
import { rowsWithin } from '../sheet/sheet-geometry'

const lineHeight = 36
const tones: Readonly<Record<DifferenceKind, TagTone>> = {
  new: 'good',
  changed: 'warning',
  vanished: 'error',
  same: 'plain',
}

/** The second step: what the workbook would change in the project, to be chosen by figure, by indicator or all at once. */
export function DifferenceStep() {
  const t = useText()
  const differences = useImport((state) => state.differences)
  const chosen = useImport((state) => state.chosen)
  const [kinds, setKinds] = useState<ReadonlySet<DifferenceKind>>(new Set(['new', 'changed', 'vanished']))
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [view, setView] = useState({ top: 0, height: 800 })
  const frame = useRef<HTMLDivElement>(null)
  /** The keyboard goes on here: the button that led to this step is gone. */
  const step = useRef<HTMLDivElement>(null)
  const counts = useMemo(() => countKinds(differences), [differences])
  const lines = useMemo(
    () => listDifferences(differences, { kinds, search, closed }),
    [differences, kinds, search, closed],
  )
  const shownKeys = useMemo(() => lines.flatMap((line) => (line.tag === 'indicator' ? line.keys : [])), [lines])
  const chosenShown = shownKeys.filter((key) => chosen.has(key)).length
  const [first, last] = rowsWithin(lines.length, lineHeight, view.top, view.top + view.height, 8)
  const fold = (id: string): void => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  useEffect(() => step.current?.focus(), [])
  const look = (): void => {
    if (frame.current) setView({ top: frame.current.scrollTop, height: frame.current.clientHeight })
  }
  return (
    <>
      <div ref={step} className="difference-bar" tabIndex={-1} role="group" aria-label={t('import.step-compare')}>
        <span className="import-quiet">{t('import.show-kinds')}</span>
        <Checkbox.Group
          value={[...kinds]}
          onChange={(values: DifferenceKind[]) => setKinds(new Set(values))}
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
          onChange={(event) => setSearch(event.target.value)}
        />
        {counts.vanished > 0 && <span className="import-quiet">{t('import.vanished-about')}</span>}
      </div>
      {lines.length === 0 ? (
        <Empty
          style={{ margin: 48 }}
          description={t(
            counts.new + counts.changed + counts.vanished === 0 ? 'import.nothing-differs' : 'import.nothing-shown',
          )}
        />
      ) : (
        <div ref={frame} className="differences" onScroll={look}>
          <div role="table" aria-label={t('import.differences')} aria-rowcount={lines.length + 1}>
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
              <span role="columnheader" className="difference-number">
                {t('import.column-before')}
              </span>
              <span role="columnheader" className="difference-number">
                {t('import.column-after')}
              </span>
              <span role="columnheader" className="difference-number">
                {t('import.column-change')}
              </span>
              <span role="columnheader">{t('import.column-source')}</span>
            </div>
            <div role="rowgroup" style={{ position: 'relative', height: lines.length * lineHeight }}>
              {lines.slice(first - 1, last).map((line, at) => {
                const row = first - 1 + at
                return line.tag === 'indicator' ? (
                  <IndicatorLine key={`group-${line.id}`} line={line} row={row} chosen={chosen} onFold={fold} />
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
      )}
    </>
  )
}

interface IndicatorLineProps {
  readonly line: Extract<DifferenceLine, { tag: 'indicator' }>
  readonly row: number
  readonly chosen: ReadonlySet<string>
  readonly onFold: (id: string) => void
}

function IndicatorLine({ line, row, chosen, onFold }: IndicatorLineProps) {
  const t = useText()
  const count = line.keys.filter((key) => chosen.has(key)).length
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="difference-line is-group"
      style={{ top: row * lineHeight, gridTemplateColumns: '44px 1fr auto' }}
    >
      <span role="cell">
        <Checkbox
          aria-label={t('import.choose-group', { name: line.name })}
          checked={line.keys.length > 0 && count === line.keys.length}
          indeterminate={count > 0 && count < line.keys.length}
          disabled={line.keys.length === 0}
          onChange={(event) => chooseKeys(line.keys, event.target.checked)}
        />
      </span>
      <span role="cell">
        <button
          type="button"
          className="link-button difference-fold"
          aria-expanded={line.isOpen}
          aria-label={t(line.isOpen ? 'import.fold' : 'import.unfold', { name: line.name })}
          onClick={() => onFold(line.id)}
        >
          {line.isOpen ? '▾' : '▸'} {line.name}
        </button>
      </span>
      <span role="cell" className="import-quiet">
        {line.conversions.map(({ from, to, factor }) => (
          <b key={from} className="difference-conversion">
            {t('import.converts', { from, to, factor })}
          </b>
        ))}
        {t('import.figures', { count: line.count })}
      </span>
    </div>
  )
}

interface FigureLineProps {
  readonly difference: FigureDifference
  readonly row: number
  readonly keyText: string
  readonly isChosen: boolean
}

function FigureLine({ difference, row, keyText, isChosen }: FigureLineProps) {
  const t = useText()
  const { place, indicatorName, kind, before, after, conversion } = difference
  const region = useWindow((state) => state.project?.project.regions.find(({ id }) => id === place.region)?.name)
  const locale = useWindow((state) => state.locale)
  const period = periodLabel(place.period, locale)
  const source = (after ?? before)?.source ?? null
  return (
    <div role="row" aria-rowindex={row + 2} className="difference-line" style={{ top: row * lineHeight }}>
      <span role="cell">
        <Checkbox
          aria-label={t('import.choose-one', { name: indicatorName, period })}
          checked={isChosen}
          disabled={kind === 'same'}
          onChange={(event) => chooseKeys([keyText], event.target.checked)}
        />
      </span>
      <span role="cell" style={{ paddingLeft: 28 }}>
        {period}
      </span>
      <span role="cell">{region ?? place.region ?? ''}</span>
      <span role="cell">
        <SeverityTag tone={tones[kind]}>{t(`import.kind-${kind}`)}</SeverityTag>
      </span>
      <span role="cell" className="difference-number is-old">
        {before && <FigureText figure={before} />}
        {before?.source === null && <span className="import-quiet"> {t('import.by-hand')}</span>}
      </span>
      <span role="cell" className="difference-number" title={conversion && t('import.converted', { ...conversion })}>
        {conversion && <span className="import-quiet">×{conversion.factor} = </span>}
        {after ? <FigureText figure={after} /> : isChosen ? t('import.removed') : ''}
      </span>
      <span role="cell" className="difference-number">
        {changeText(difference) ?? (isOnlyMarked(difference) ? t('import.marks-changed') : '')}
      </span>
      <span role="cell">
        {source && after ? (
          <button
            type="button"
            className="link-button"
            aria-label={t('import.to-cell', { cell: `${source.sheet} ${source.cell}` })}
            onClick={() => jumpTo(source.sheet, source.cell)}
          >
            {source.sheet} › {source.cell}
          </button>
        ) : (
          source && `${source.sheet} › ${source.cell}`
        )}
      </span>
    </div>
  )
}

/** A figure can change in its status or note alone: then the two texts look alike. */
function isOnlyMarked({ kind, before, after }: FigureDifference): boolean {
  return kind === 'changed' && before !== null && after !== null && figureText(before) === figureText(after)
}

function FigureText({ figure }: { readonly figure: Figure }) {
  const t = useText()
  const text = figureText(figure)
  return text === '' ? <span className="import-quiet">{t('import.empty-cell')}</span> : text
}
