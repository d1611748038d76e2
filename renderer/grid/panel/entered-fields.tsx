import { Alert, Select } from 'antd'
import { useId } from 'react'
import type { GridCell } from '../../../shared/grid/cell-area'
import { editsForText } from '../../../shared/grid/cell-edits'
import { formatEditText } from '../../../shared/grid/format-cell'
import { hedgeText, hedgeWords, markTexts, type HedgeWord } from '../../../shared/grid/hedge-text'
import type { Figure, FigureStatus, MissingMark } from '../../../shared/model/figure'
import type { Edit } from '../../../shared/project/edit'
import { useText } from '../../state/use-text'
import { DraftField } from './draft-field'

const statuses: readonly FigureStatus[] = ['final', 'provisional', 'estimated']
const marks = Object.keys(markTexts) as readonly (keyof typeof markTexts)[]

interface EnteredFieldsProps {
  readonly cell: GridCell
  readonly isReadOnly: boolean
  readonly onEdit: (edits: readonly Edit[]) => void
}

/** What can be said about an entered figure: its value as text, its hedge or missing mark, its status, a note. */
export function EnteredFields({ cell, isReadOnly, onEdit }: EnteredFieldsProps) {
  const t = useText()
  const id = useId()
  const { row, column, place, figure } = cell
  const text = formatEditText(figure, row.indicator)
  const key = `${row.indicator.id} ${place.region ?? ''} ${column.key}`
  const write = (next: string): void => onEdit(editsForText(cell, next))
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
  const { value } = figure ?? {}
  const mark: MissingMark | '' = value?.tag === 'missing' ? value.mark : ''
  return (
    <>
      {value?.tag === 'invalid' && <Alert type="error" showIcon title={t('grid.invalid-here', { text: value.text })} />}
      <label htmlFor={`${id}-value`}>{t('grid.entered')}</label>
      <DraftField key={`value ${key} ${text}`} id={`${id}-value`} text={text} isReadOnly={isReadOnly} onDone={write} />
      <p className="cell-hint">{t('grid.entered-hint')}</p>
      <div className="cell-pair">
        <div>
          <label htmlFor={`${id}-hedge`}>{t('grid.hedge')}</label>
          <Select<string>
            id={`${id}-hedge`}
            style={{ width: '100%' }}
            popupMatchSelectWidth={false}
            disabled={isReadOnly || value?.tag !== 'number'}
            value={figure?.qualifier?.word ?? ''}
            onChange={(word) => write(hedgeText(figure, word as HedgeWord | '') ?? text)}
            options={['', ...hedgeWords].map((word) => ({
              value: word,
              label: t(`grid.hedge-${word === '' ? 'none' : (word as HedgeWord)}`),
            }))}
          />
        </div>
        <div>
          <label htmlFor={`${id}-mark`}>{t('grid.mark')}</label>
          <Select<MissingMark | ''>
            id={`${id}-mark`}
            style={{ width: '100%' }}
            popupMatchSelectWidth={false}
            disabled={isReadOnly}
            value={mark}
            onChange={(next) =>
              write(next === 'none' || next === 'tiny' || next === 'unavailable' ? markTexts[next] : '')
            }
            options={[
              { value: '', label: t('grid.mark-has-value'), disabled: true },
              { value: 'blank', label: t('grid.mark-blank') },
              ...marks.map((word) => ({ value: word, label: t(`grid.mark-${word}`) })),
              ...(mark === 'error' ? [{ value: mark, label: t('grid.mark-error') }] : []),
            ]}
          />
        </div>
      </div>
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
    </>
  )
}
