import { Form, Input, Select } from 'antd'
import type { BlockInput } from '../../../shared/template/edit/template-document'
import { chooseColumns, columnIds, offeredColumns, type ColumnId } from '../content/table-columns'
import { chooseRows, indicatorsOfRows } from '../content/table-rows'
import { useText } from '../../state/use-text'
import { CaptionField } from './caption-field'
import { IndicatorsField, type IndicatorChoice } from './indicators-field'

type TableInput = NonNullable<BlockInput['table']>

interface TableFieldsProps extends IndicatorChoice {
  readonly table: TableInput
  readonly names: ReadonlySet<string>
  readonly onChange: (table: TableInput) => void
}

/** A table of the report: which indicators stand in its rows, which years and changes in its columns. */
export function TableFields({ table, names, onChange, ...choice }: TableFieldsProps) {
  const t = useText()
  const chosen = columnIds(table.columns).filter((column): column is ColumnId => typeof column === 'string')
  const put = (change: Partial<TableInput>): void => onChange(plainTable({ ...table, ...change }))
  return (
    <Form layout="vertical" size="middle" requiredMark={false} aria-label={t('editor.table')}>
      <CaptionField
        id="editor-table-caption"
        value={table.caption}
        names={names}
        onCommit={(caption) => put({ caption })}
      />
      <IndicatorsField
        {...choice}
        id="editor-table-rows"
        label={t('editor.table-rows')}
        value={indicatorsOfRows(table.rows)}
        onCommit={(indicators) => put({ rows: [...chooseRows(table.rows, indicators)] })}
      />
      <Form.Item label={t('editor.table-columns')} htmlFor="editor-table-columns">
        <Select<ColumnId[]>
          id="editor-table-columns"
          mode="multiple"
          value={chosen}
          options={(Object.keys(offeredColumns) as ColumnId[]).map((id) => ({
            value: id,
            label: t(`editor.column-${id}`),
          }))}
          onChange={(ids) => {
            const columns = chooseColumns(table.columns, new Set(ids))
            if (columns.length > 0) put({ columns: [...columns] })
          }}
        />
      </Form.Item>
      <Form.Item label={t('editor.table-unit')} htmlFor="editor-table-unit">
        <Input
          id="editor-table-unit"
          key={table.unit ?? ''}
          defaultValue={table.unit ?? ''}
          onBlur={({ target }) => put({ unit: target.value.trim() === '' ? undefined : target.value.trim() })}
        />
      </Form.Item>
      <Form.Item label={t('editor.table-notes')} htmlFor="editor-table-notes">
        <Input.TextArea
          id="editor-table-notes"
          autoSize={{ minRows: 1 }}
          defaultValue={(table.notes ?? []).join('\n')}
          onBlur={({ target }) => {
            const notes = target.value.split('\n').map((note) => note.trim())
            put({ notes: notes.filter((note) => note !== '') })
          }}
        />
      </Form.Item>
    </Form>
  )
}

/** What a table says nothing of is not written. */
function plainTable({ unit, notes, ...table }: TableInput): TableInput {
  return {
    ...table,
    ...(unit === undefined ? {} : { unit }),
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
  }
}
