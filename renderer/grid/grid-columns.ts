import type { CellProps, ColumnRegular } from '@revolist/react-datagrid'
import { formatCell, formatEditText } from '../../shared/grid/format-cell'
import type { GridColumn } from '../../shared/grid/grid-column'
import type { GridRow } from '../../shared/grid/grid-row'
import { yearChange } from '../../shared/grid/year-change'
import type { Locale } from '../../shared/text/message'
import type { Translate } from '../state/use-text'
import { FigureEditor } from './figure-editor'

export interface ColumnOptions {
  readonly region: string | null
  readonly showsChange: boolean
  readonly locale: Locale
  readonly t: Translate
}

/** RevoGrid hands rows on as plain records; they are the rows that the grid was given. */
function rowOf(model: unknown): GridRow | undefined {
  return model as GridRow | undefined
}

export function buildColumns(columns: readonly GridColumn[], options: ColumnOptions): ColumnRegular[] {
  const { t } = options
  return [
    {
      prop: 'name',
      name: t('grid.indicator'),
      pin: 'colPinStart',
      size: 236,
      readonly: true,
      cellParser: (model) => labelOf(rowOf(model)),
      cellProperties: ({ model }) => nameProperties(rowOf(model)),
      cellTemplate: (h, { model }) => h('span', {}, labelOf(rowOf(model))),
    },
    {
      prop: 'unit',
      name: t('grid.unit'),
      pin: 'colPinStart',
      size: 84,
      readonly: true,
      cellParser: (model) => unitOf(rowOf(model)),
      cellProperties: ({ model }) => ({ class: rowOf(model)?.tag === 'section' ? 'section-cell' : 'unit-cell' }),
      cellTemplate: (h, { model }) => h('span', {}, unitOf(rowOf(model))),
    },
    ...columns.map((column) => figureColumn(column, options)),
  ]
}

function labelOf(row: GridRow | undefined): string {
  if (!row) return ''
  return row.tag === 'section' ? `${row.title}（${row.count}）` : row.indicator.name
}

function unitOf(row: GridRow | undefined): string {
  return row?.tag === 'indicator' ? row.indicator.unit : ''
}

function nameProperties(row: GridRow | undefined): CellProps {
  if (row?.tag === 'section') return { class: 'section-cell' }
  if (!row) return {}
  const { indicator } = row
  const isPart = indicator.partOf !== null
  return { class: isPart ? 'name-cell part-cell' : 'name-cell', title: indicator.definition ?? indicator.name }
}

function figureColumn(column: GridColumn, options: ColumnOptions): ColumnRegular {
  const { region, showsChange, locale } = options
  const { key, period, label } = column
  return {
    prop: key,
    name: label,
    size: showsChange ? 152 : 100,
    editor: FigureEditor,
    readonly: ({ model }) => rowOf(model)?.tag !== 'indicator',
    columnProperties: () => ({ class: 'year-header' }),
    cellParser: (model) => {
      const row = rowOf(model)
      return row?.tag === 'indicator' ? formatEditText(row.series.get(key), row.indicator) : ''
    },
    cellProperties: ({ model }) => figureProperties(rowOf(model), key, options.t),
    cellTemplate: (h, { model }) => {
      const row = rowOf(model)
      if (row?.tag !== 'indicator') return null
      const text = h('span', { class: 'figure-text' }, formatCell(row.series.get(key), row.indicator))
      if (!showsChange || period.tag !== 'year') return text
      const change = yearChange(row.indicator, row.series, period.year, region, locale)
      const kind = change?.isSpike ? 'change-text spike' : 'change-text'
      return [text, h('span', { class: kind, title: change?.formula ?? '' }, change?.text ?? '')]
    },
  }
}

function figureProperties(row: GridRow | undefined, key: string, t: Translate): CellProps {
  if (row?.tag !== 'indicator') return { class: 'section-cell' }
  const figure = row.series.get(key)
  if (!figure) return { class: 'figure-cell' }
  const classes = ['figure-cell', `value-${figure.value.tag}`, `status-${figure.status}`]
  if (figure.note !== null) classes.push('has-note')
  const isInvalid = figure.value.tag === 'invalid'
  const hints = [
    isInvalid ? t('grid.invalid-hint') : '',
    figure.status === 'final' ? '' : t(`grid.status-${figure.status}`),
    figure.note ?? '',
  ]
  const title = hints.filter((hint) => hint !== '').join('\n')
  return {
    class: classes.join(' '),
    ...(title === '' ? {} : { title }),
    ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
  }
}
