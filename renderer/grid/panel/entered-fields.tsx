import { Alert, Select } from 'antd'
import { useId } from 'react'
import type { GridCell } from '../../../shared/grid/cell-area'
import { editsForText } from '../../../shared/grid/cell-edits'
import { formatEditText } from '../../../shared/grid/format-cell'
import type { Figure, FigureStatus } from '../../../shared/model/figure'
import type { Edit } from '../../../shared/project/edit'
import { useText } from '../../state/use-text'
import { DraftField } from './draft-field'
import { HedgeField } from './hedge-field'
import { MarkField } from './mark-field'

const statuses: readonly FigureStatus[] = ['final', 'provisional', 'estimated']

interface EnteredFieldsProps {
  /** Gives a status to every figure that is selected, this one among them. */
  readonly onStatus: (status: FigureStatus) => void
  readonly cell: GridCell
  readonly isReadOnly: boolean
  readonly onEdit: (edits: readonly Edit[]) => void
}

/** What can be said about an entered figure: its value as text, its hedge or missing mark, its status, a note. */
export function EnteredFields({ cell, isReadOnly, onEdit, onStatus }: EnteredFieldsProps) {
  const t = useText()
  const id = useId()
  const { row, column, place, figure } = cell
  const text = formatEditText(figure, row.indicator)
  const key = `${row.indicator.id} ${place.region ?? ''} ${column.key}`
  const write = (next: string): void => onEdit(editsForText(cell, next))
  const put = (changed: Partial<Figure>): void => onEdit([changedFigure(cell, changed)])
  const note = figure?.note ?? ''
  return (
    <>
      {figure?.value.tag === 'invalid' && (
        <Alert type="error" showIcon title={t('grid.invalid-here', { text: figure.value.text })} />
      )}
      <label htmlFor={`${id}-value`}>{t('grid.entered')}</label>
      <DraftField key={`value ${key} ${text}`} id={`${id}-value`} text={text} isReadOnly={isReadOnly} onDone={write} />
      <p className="cell-hint">{t('grid.entered-hint')}</p>
      <div className="cell-pair">
        <HedgeField figure={figure} text={text} isReadOnly={isReadOnly} onText={write} />
        <MarkField figure={figure} isReadOnly={isReadOnly} onText={write} />
      </div>
      <label htmlFor={`${id}-status`}>{t('grid.status')}</label>
      <Select<FigureStatus>
        id={`${id}-status`}
        style={{ width: '100%' }}
        disabled={isReadOnly || !figure}
        value={figure?.status ?? 'final'}
        onChange={onStatus}
        options={statuses.map((status) => ({ value: status, label: t(`grid.status-${status}`) }))}
      />
      <label htmlFor={`${id}-note`}>{t('grid.note')}</label>
      <DraftField
        key={`note ${key} ${note}`}
        id={`${id}-note`}
        text={note}
        isReadOnly={isReadOnly}
        isLong
        onDone={(next) => put({ note: next.trim() === '' ? null : next.trim() })}
      />
      <h3>{t('grid.source')}</h3>
      <FigureSource figure={figure} />
    </>
  )
}

/** The edit that changes a part of a cell's figure; a cell without one gets an empty figure that carries it. */
function changedFigure({ place, figure }: GridCell, changed: Partial<Figure>): Edit {
  const before: Figure = figure ?? {
    ...place,
    value: { tag: 'missing', mark: 'blank', text: '' },
    qualifier: null,
    status: 'final',
    note: null,
    source: null,
  }
  return { tag: 'figure', place, figure: { ...before, ...changed } }
}

/** The cell that a figure was imported from, and what stood there. */
function FigureSource({ figure }: { readonly figure: Figure | undefined }) {
  const t = useText()
  if (!figure?.source) return <p className="cell-source">{figure ? t('grid.by-hand') : t('grid.no-figure')}</p>
  return (
    <p className="cell-source">
      {t('grid.source-cell', { ...figure.source })}
      <br />
      {t('grid.source-raw', { raw: figure.source.raw })}
    </p>
  )
}
