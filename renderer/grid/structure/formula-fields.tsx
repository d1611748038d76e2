import { Form, Input, Select, type FormInstance } from 'antd'
import type { IndicatorFields, Operation } from '../../../shared/grid/indicator-fields'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'

const operations: readonly Operation[] = ['', 'share', 'growth', 'difference', 'sum', 'per']

interface FormulaFieldsProps {
  readonly form: FormInstance<IndicatorFields>
  /** What a formula may compute with. */
  readonly inputs: readonly Indicator[]
  /** How many figures were entered for the indicator so far. */
  readonly entered: number
  /** What is wrong with the formula of the form as it is, in words; null where nothing is. */
  readonly problem: () => string | null
}

/** Whether an indicator is entered or computed, and from which others: chosen by name, never written as signs. */
export function FormulaFields({ form, inputs, entered, problem }: FormulaFieldsProps) {
  const t = useText()
  // On the first drawing the form holds nothing yet.
  const operation = Form.useWatch((fields: Partial<IndicatorFields>) => fields.operation, form) ?? ''
  const options = inputs.map(({ id, name, unit }) => ({ value: id, label: unit === '' ? name : `${name}（${unit}）` }))
  const select = { showSearch: { optionFilterProp: 'label' }, options, placeholder: t('grid.formula-choose') }
  const extra = operation === '' ? undefined : entered > 0 ? t('grid.formula-entered', { count: entered }) : undefined
  return (
    <>
      <Form.Item
        name="operation"
        label={t('grid.formula')}
        extra={extra}
        // Half a formula is no mistake yet.
        validateTrigger="onSubmit"
        rules={[
          {
            validator: () => {
              const found = problem()
              return found === null ? Promise.resolve() : Promise.reject(new Error(found))
            },
          },
        ]}
      >
        <Select<Operation>
          options={operations.map((choice) => ({
            value: choice,
            label: t(`grid.formula-${choice === '' ? 'none' : choice}`),
          }))}
        />
      </Form.Item>
      {operation === 'sum' && (
        <Form.Item name="terms" label={t('grid.formula-terms')}>
          <Select<string[]> mode="multiple" {...select} />
        </Form.Item>
      )}
      {operation !== '' && operation !== 'sum' && (
        <div className="grid-form-pair">
          <Form.Item name="first" getValueProps={orUnset} label={t(`grid.formula-${operation}-first`)}>
            <Select {...select} />
          </Form.Item>
          {operation !== 'growth' && (
            <Form.Item name="second" getValueProps={orUnset} label={t(`grid.formula-${operation}-second`)}>
              <Select {...select} />
            </Form.Item>
          )}
          {operation === 'per' && (
            <Form.Item name="perUnit" label={t('grid.formula-per-unit')} extra={t('grid.formula-per-unit-hint')}>
              <Input />
            </Form.Item>
          )}
        </div>
      )}
    </>
  )
}

/** A select shows what to do only where it has no value at all. */
function orUnset(value: string): { readonly value: string | undefined } {
  return { value: value === '' ? undefined : value }
}
