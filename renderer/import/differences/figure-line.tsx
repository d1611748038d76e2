import { Checkbox } from 'antd'
import type { DifferenceKind, FigureDifference } from '../../../shared/api/contract'
import type { Figure } from '../../../shared/model/figure'
import { figureText } from '../../components/figure-text'
import { periodLabel } from '../../components/period-label'
import { SeverityTag, type TagTone } from '../../components/severity-tag'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { changeText } from '../session/difference-list'
import { chooseKeys, jumpTo } from '../session/import-store'
import { lineHeight } from './line-height'

const tones: Readonly<Record<DifferenceKind, TagTone>> = {
  new: 'good',
  changed: 'warning',
  vanished: 'error',
  same: 'plain',
}

interface FigureLineProps {
  readonly difference: FigureDifference
  readonly row: number
  readonly keyText: string
  readonly isChosen: boolean
}

/** A figure: of which year and region, what it was and would be, and the cell it comes from. */
export function FigureLine({ difference, row, keyText, isChosen }: FigureLineProps) {
  const t = useText()
  const { place, indicatorName, kind } = difference
  const region = useWindow((state) => state.project?.project.regions.find(({ id }) => id === place.region)?.name)
  const locale = useWindow((state) => state.locale)
  const period = periodLabel(place.period, locale)
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
      <BeforeAndAfter difference={difference} isChosen={isChosen} />
      <span role="cell">
        <SourceCell difference={difference} />
      </span>
    </div>
  )
}

interface BeforeAndAfterProps {
  readonly difference: FigureDifference
  readonly isChosen: boolean
}

/** What stands in the project, what the workbook has, and by how much they differ. */
function BeforeAndAfter({ difference, isChosen }: BeforeAndAfterProps) {
  const t = useText()
  const { before, after, conversion } = difference
  return (
    <>
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
    </>
  )
}

/** The cell of the workbook; only the workbook that is being imported can be shown. */
function SourceCell({ difference: { before, after } }: { readonly difference: FigureDifference }) {
  const t = useText()
  const source = (after ?? before)?.source
  if (!source) return null
  const { sheet, cell } = source
  if (!after) return `${sheet} › ${cell}`
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('import.to-cell', { cell: `${sheet} ${cell}` })}
      onClick={() => jumpTo(sheet, cell)}
    >
      {sheet} › {cell}
    </button>
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
