import { AutoComplete, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useRef } from 'react'
import { formulaProblem, unitOfChanged } from '../../../shared/grid/formula-problem'
import { sectionTitle } from '../../../shared/grid/grid-row'
import { fieldsOf, indicatorWith, type IndicatorFields } from '../../../shared/grid/indicator-fields'
import { nameProblem, possibleWholes, takenAlias } from '../../../shared/grid/structure-edits'
import { plainIndicator, type Indicator, type IndicatorKind } from '../../../shared/model/indicator'
import type { Project } from '../../../shared/project/project'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { BreakFields } from './break-fields'
import { FormulaFields } from './formula-fields'

const kinds: readonly IndicatorKind[] = ['stock', 'flow', 'standard', 'share', 'rank', 'event']

/** A share or rate is printed with so many decimals unless somebody says otherwise. */
const ratioDecimals = 1

interface IndicatorFormProps {
  readonly project: Project
  /** The indicator to change; null makes a new one. */
  readonly indicator: Indicator | null
  /** The indicator that a new one is put behind. */
  readonly behind: Indicator | null
  readonly onSave: (indicator: Indicator) => void
  readonly onClose: () => void
}

/** What an indicator is: its names, unit, kind, decimals, definition and its changes, its whole, and how it is computed. */
export function IndicatorForm({ project, indicator, behind, onSave, onClose }: IndicatorFormProps) {
  const t = useText()
  useReturnFocus()
  const [form] = Form.useForm<IndicatorFields>()
  const base = indicator ?? { ...plainIndicator('', ''), section: behind?.section ?? [] }
  const ownId = indicator?.id ?? null
  const { indicators } = project
  const sections = [...new Set(indicators.map(sectionTitle))].filter((title) => title !== '')
  const entered = project.figures.filter((figure) => figure.indicator === ownId).length
  const inputs = indicators.filter(({ id, kind }) => id !== ownId && kind !== 'rank' && kind !== 'event')
  /** Fields that are not shown keep what they held. */
  const changed = (): Indicator => indicatorWith(base, form.getFieldsValue(true) as IndicatorFields)
  const offeredUnit = useRef('')
  const offerUnit = (): void => {
    const next = changed()
    const unit = unitOfChanged(indicators, next)
    if (unit !== null && (next.unit === '' || next.unit === offeredUnit.current)) {
      offeredUnit.current = unit
      form.setFieldsValue({ unit })
    }
    const { formula, decimals, kind } = next
    const isRatio = formula?.tag === 'share' || formula?.tag === 'growth'
    if (isRatio && kind === null) form.setFieldsValue({ kind: 'share' })
    if ((isRatio || formula?.tag === 'per') && decimals === null) form.setFieldsValue({ decimals: ratioDecimals })
  }
  const onChange = (fields: Partial<IndicatorFields>): void => {
    const over = fields.second && form.getFieldValue('operation') === 'per' ? fields.second : null
    if (over !== null) form.setFieldsValue({ perUnit: indicators.find(({ id }) => id === over)?.unit ?? '' })
    const isFormula = ['operation', 'first', 'second', 'terms', 'perUnit'].some((name) => name in fields)
    if (!isFormula) return
    form.setFields([{ name: 'operation', errors: [] }])
    offerUnit()
  }
  const problem = (): string | null => {
    const found = formulaProblem(indicators, changed())
    return found && t(`grid.formula-problem-${found}`, { unit: unitOfChanged(indicators, changed()) ?? '' })
  }
  return (
    <Modal
      open
      width={640}
      title={t(indicator ? 'grid.form-change' : 'grid.form-add')}
      okText={t('grid.save')}
      cancelText={t('grid.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<IndicatorFields>
        form={form}
        layout="vertical"
        size="small"
        className="grid-form"
        scrollToFirstError={{ block: 'center' }}
        initialValues={fieldsOf(base)}
        onValuesChange={onChange}
        onFinish={() => onSave(changed())}
      >
        <Form.Item
          name="name"
          label={t('grid.name')}
          rules={[
            {
              validator: (_, name: string) => {
                const found = nameProblem(project, name, ownId)
                return found ? Promise.reject(new Error(t(`grid.name-${found}`))) : Promise.resolve()
              },
            },
          ]}
        >
          <Input autoFocus />
        </Form.Item>
        <FormulaFields form={form} inputs={inputs} entered={entered} problem={problem} />
        <div className="grid-form-pair">
          <Form.Item name="unit" label={t('grid.unit')} extra={indicator ? t('grid.unit-hint') : undefined}>
            <Input />
          </Form.Item>
          <Form.Item name="decimals" label={t('grid.decimals')}>
            <InputNumber min={0} max={8} precision={0} placeholder={t('grid.decimals-own')} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="kind" label={t('grid.kind')}>
            <Select
              options={[
                { value: '', label: t('grid.kind-none') },
                ...kinds.map((kind) => ({ value: kind, label: t(`grid.kind-${kind}`) })),
              ]}
            />
          </Form.Item>
          <Form.Item name="department" label={t('grid.department')}>
            <Input />
          </Form.Item>
          <Form.Item name="section" label={t('grid.section')} extra={t('grid.section-hint')}>
            <AutoComplete options={sections.map((title) => ({ value: title }))} />
          </Form.Item>
          <Form.Item name="partOf" label={t('grid.part-of')} extra={t('grid.part-of-hint')}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: '', label: t('grid.part-of-none') },
                ...possibleWholes(project, ownId).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Form.Item>
        </div>
        <Form.Item
          name="aliases"
          label={t('grid.aliases')}
          extra={t('grid.aliases-hint')}
          rules={[
            {
              validator: (_, aliases: readonly string[]) => {
                const taken = takenAlias(project, aliases, ownId)
                return taken === null
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('grid.alias-taken', { alias: taken })))
              },
            },
          ]}
        >
          <Select mode="tags" open={false} suffix={<span />} tokenSeparators={['、', '；', ';']} />
        </Form.Item>
        <Form.Item name="definition" label={t('grid.definition')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <BreakFields />
      </Form>
    </Modal>
  )
}
