import type { CellProps, ColumnRegular, HyperFunc, VNode } from '@revolist/react-datagrid'
import { describeFormula } from '../../../shared/derive/formula'
import type { Quantity } from '../../../shared/derive/quantity'
import { formatCell, formatEditText } from '../../../shared/grid/format-cell'
import type { GridColumn } from '../../../shared/grid/grid-column'
import type { GridRow } from '../../../shared/grid/grid-row'
import { yearChange, type YearChange } from '../../../shared/grid/year-change'
import { formatIssue } from '../../../shared/text/messages'
import type { Locale } from '../../../shared/text/message'
import { periodLabel } from '../../components/period-label'
import type { Translate } from '../../state/use-text'
import { formulaWords, type NameOf } from '../structure/formula-words'

export interface ColumnOptions {
  readonly region: string | null
  readonly showsChange: boolean
  readonly locale: Locale
  readonly nameOf: NameOf
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
      cellProperties: ({ model }) => nameProperties(rowOf(model), options),
      cellTemplate: (h, { model }) => h('span', {}, labelOf(rowOf(model))),
    },
    {
      prop: 'unit',
      name: t('grid.unit'),
      pin: 'colPinStart',
      size: 112,
      readonly: true,
      cellParser: (model) => unitOf(rowOf(model)),
      cellProperties: ({ model }) => unitProperties(rowOf(model)),
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

function unitProperties(row: GridRow | undefined): CellProps {
  return row?.tag === 'section' ? { class: 'section-cell' } : { class: 'unit-cell', title: unitOf(row) }
}

function nameProperties(row: GridRow | undefined, { nameOf, t }: ColumnOptions): CellProps {
  if (row?.tag === 'section') return { class: 'section-cell' }
  if (!row) return {}
  const { indicator } = row
  const formula = formulaWords(indicator, nameOf, t)
  const classes = ['name-cell']
  if (indicator.partOf !== null) classes.push('part-cell')
  if (formula !== null) classes.push('computed-name')
  const hints = [indicator.name, formula === null ? null : t('grid.computed', { formula }), indicator.definition]
  return { class: classes.join(' '), title: hints.filter((hint) => hint !== null).join('\n') }
}

function figureColumn(column: GridColumn, options: ColumnOptions): ColumnRegular {
  const { region, showsChange, locale } = options
  const { key, period } = column
  return {
    prop: key,
    name: periodLabel(period, locale),
    size: showsChange ? 152 : 100,
    readonly: ({ model }) => !canType(rowOf(model)),
    columnProperties: () => ({ class: 'year-header' }),
    cellParser: (model) => {
      const row = rowOf(model)
      return row?.tag === 'indicator' ? formatEditText(row.series.get(key), row.indicator) : ''
    },
    cellProperties: ({ model }) => figureProperties(rowOf(model), key, options),
    cellTemplate: (h, { model }) => {
      const row = rowOf(model)
      if (row?.tag !== 'indicator') return null
      const figure = row.series.get(key)
      const status = figure && figure.status !== 'final' ? options.t(`grid.short-${figure.status}`) : ''
      const text = h('span', { class: 'figure-text' }, formatCell(figure, row.indicator))
      const mark = status === '' ? null : h('span', { class: 'status-mark' }, status)
      const change = period.tag === 'year' ? yearChange(row, period.year, region, locale) : null
      if (!showsChange) return [spikeSign(change, h), mark, text]
      const kind = change?.isSpike ? 'change-text spike' : 'change-text'
      return [mark, text, h('span', { class: kind, title: change?.formula ?? '' }, change?.text ?? '')]
    },
  }
}

/** Where the change is not shown, a small sign says that it is larger than is likely. */
function spikeSign(change: YearChange | null, h: HyperFunc<VNode>): VNode | null {
  if (!change?.isSpike) return null
  const sign = change.text.startsWith('-') ? '▼' : '▲'
  return h('span', { class: 'spike-sign', title: `${change.text}\n${change.formula}` }, sign)
}

/** Whether cells of the row can be typed into. */
export function canType(row: GridRow | undefined): boolean {
  return row?.tag === 'indicator' && row.indicator.formula === null
}

function figureProperties(row: GridRow | undefined, key: string, { t, locale }: ColumnOptions): CellProps {
  if (row?.tag !== 'indicator') return { class: 'section-cell' }
  const figure = row.series.get(key)
  const quantity = row.derived?.get(key)
  if (!figure) return { class: 'figure-cell' }
  const { value } = figure
  const classes = ['figure-cell', `value-${value.tag}`, `status-${figure.status}`]
  // Where nothing is entered the corner would say nothing; the note is told beside the grid.
  if (figure.note !== null && value.tag !== 'missing') classes.push('has-note')
  if (quantity) classes.push('computed-cell')
  const hints = [
    value.tag === 'invalid' ? `${value.text}\n${t('grid.invalid-hint')}` : '',
    figure.status === 'final' ? '' : t(`grid.status-${figure.status}`),
    figure.note ?? '',
    ...(quantity ? computedHints(quantity, locale) : []),
  ]
  const title = hints.filter((hint) => hint !== '').join('\n')
  return {
    class: classes.join(' '),
    ...(title === '' ? {} : { title }),
    ...(value.tag === 'invalid' ? { 'aria-invalid': 'true' } : {}),
    ...(quantity ? { 'aria-readonly': 'true' } : {}),
  }
}

/** How a computed cell comes about, or why it is empty. */
function computedHints({ outcome, formula }: Quantity, locale: Locale): readonly string[] {
  return outcome.tag === 'number'
    ? [describeFormula(formula)]
    : outcome.causes.map((cause) => formatIssue(cause, locale))
}
