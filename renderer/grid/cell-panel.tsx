import { Alert, Button, Empty, Input, Select } from 'antd'
import { useId, useState } from 'react'
import type { GridCell } from '../../shared/grid/cell-area'
import { editsForText } from '../../shared/grid/cell-edits'
import { formatCell, formatEditText } from '../../shared/grid/format-cell'
import type { Figure, FigureStatus } from '../../shared/model/figure'
import type { Edit } from '../../shared/project/edit'
import { useText } from '../state/use-text'
import { CellHistory } from './cell-history'

const statuses: readonly FigureStatus[] = ['final', 'provisional', 'estimated']

interface CellPanelProps {
  readonly cell: GridCell | null
  readonly isReadOnly: boolean
  readonly onEdit: (edits: readonly Edit[]) => void
  readonly onIndicator: () => void
}

/** All that is known of one cell: its value, status, note, source and history. */
export function CellPanel({ cell, isReadOnly, onEdit, onIndicator }: CellPanelProps) {
  const t = useText()
  const id = useId()
  if (!cell) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('grid.choose-cell')} />
  const { row, column, place, figure } = cell
  const { indicator } = row
  const text = formatEditText(figure, indicator)
  const put = (changed: Partial<Figure>): void => {
    const before: Figure = figure ?? {
      ...place,
      value: { tag: 'missing', mark: 'blank', text: '' },
      qualifier: null,
      status: 'final',
      note: null,
      source: null,
    }
    onEdit([{ tag: 'figure', place, figure: { ...before, ...changed } }])
  }
  const key = `${indicator.id} ${place.region ?? ''} ${column.key}`
  return (
    <>
      <h2 className="cell-title">{indicator.name}</h2>
      <p className="cell-period">{column.label}</p>
      <p className="cell-value">
        {formatCell(figure, indicator) || t('grid.no-figure')}
        {figure?.value.tag === 'number' && <small> {indicator.unit}</small>}
      </p>
      {figure?.value.tag === 'invalid' && <Alert type="error" showIcon title={t('grid.invalid-hint')} />}
      <label htmlFor={`${id}-value`}>{t('grid.entered')}</label>
      <DraftField
        key={`value ${key} ${text}`}
        id={`${id}-value`}
        text={text}
        isReadOnly={isReadOnly}
        onDone={(next) => onEdit(editsForText(cell, next))}
      />
      <p className="cell-hint">{t('grid.entered-hint')}</p>
      <label htmlFor={`${id}-status`}>{t('grid.status')}</label>
      <Select<FigureStatus>
        id={`${id}-status`}
        style={{ width: '100%' }}
        disabled={isReadOnly || !figure}
        value={figure?.status ?? 'final'}
        onChange={(status) => put({ status })}
        options={statuses.map((status) => ({ value: status, label: t(`grid.status-${status}`) }))}
      />
      <label htmlFor={`${id}-note`}>{t('grid.note')}</label>
      <DraftField
        key={`note ${key} ${figure?.note ?? ''}`}
        id={`${id}-note`}
        text={figure?.note ?? ''}
        isReadOnly={isReadOnly}
        isLong
        onDone={(note) => put({ note: note.trim() === '' ? null : note.trim() })}
      />
      <h3>{t('grid.source')}</h3>
      {figure?.source ? (
        <p className="cell-source">
          {t('grid.source-cell', { ...figure.source })}
          <br />
          {t('grid.source-raw', { raw: figure.source.raw })}
        </p>
      ) : (
        <p className="cell-source">{figure ? t('grid.by-hand') : t('grid.no-figure')}</p>
      )}
      <h3>{t('grid.history')}</h3>
      <CellHistory key={key} cell={cell} />
      {indicator.definition !== null && (
        <>
          <h3>{t('grid.definition')}</h3>
          <p className="cell-source">{indicator.definition}</p>
        </>
      )}
      <Button size="small" onClick={onIndicator} disabled={isReadOnly}>
        {t('grid.change-indicator-here')}
      </Button>
    </>
  )
}

interface DraftFieldProps {
  readonly id: string
  readonly text: string
  readonly isReadOnly: boolean
  readonly isLong?: boolean
  readonly onDone: (text: string) => void
}

/** A field whose text counts when it is left or Enter is pressed; Escape takes it back. */
function DraftField({ id, text, isReadOnly, isLong = false, onDone }: DraftFieldProps) {
  const [draft, setDraft] = useState(text)
  const finish = (): void => {
    if (draft !== text) onDone(draft)
  }
  const shared = { id, value: draft, disabled: isReadOnly, onBlur: finish }
  if (isLong) {
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={({ key }) => (key === 'Escape' ? setDraft(text) : undefined)}
      />
    )
  }
  return (
    <Input
      {...shared}
      onChange={({ target }) => setDraft(target.value)}
      onPressEnter={finish}
      onKeyDown={({ key }) => (key === 'Escape' ? setDraft(text) : undefined)}
    />
  )
}
