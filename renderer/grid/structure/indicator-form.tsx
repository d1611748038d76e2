import { AutoComplete, Form, Input, InputNumber, Modal, Select, type FormInstance } from 'antd'
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
  const { changed, problem, onChange } = useFormula(form, base, indicators)
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
        <NameField project={project} ownId={ownId} />
        <FormulaFields
          form={form}
          inputs={indicators.filter(({ id, kind }) => id !== ownId && kind !== 'rank' && kind !== 'event')}
          entered={project.figures.filter((figure) => figure.indicator === ownId).length}
          problem={problem}
        />
        <PropertyFields project={project} ownId={ownId} />
        <AliasField project={project} ownId={ownId} />
        <Form.Item name="definition" label={t('grid.definition')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <BreakFields />
      </Form>
    </Modal>
  )
}

/** The indicator that the form says, what is wrong with its formula, and what a changed formula offers: unit, kind, decimals. */
function useFormula(form: FormInstance<IndicatorFields>, base: Indicator, indicators: readonly Indicator[]) {
  const t = useText()
  const offeredUnit = useRef('')
  /** Fields that are not shown keep what they held. */
  const changed = (): Indicator => indicatorWith(base, form.getFieldsValue(true) as IndicatorFields)
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
  return {
    changed,
    problem: (): string | null => {
      const found = formulaProblem(indicators, changed())
      return found && t(`grid.formula-problem-${found}`, { unit: unitOfChanged(indicators, changed()) ?? '' })
    },
    onChange: (fields: Partial<IndicatorFields>): void => {
      const over = fields.second && form.getFieldValue('operation') === 'per' ? fields.second : null
      if (over !== null) form.setFieldsValue({ perUnit: indicators.find(({ id }) => id === over)?.unit ?? '' })
      const isFormula = ['operation', 'first', 'second', 'terms', 'perUnit'].some((name) => name in fields)
      if (!isFormula) return
      form.setFields([{ name: 'operation', errors: [] }])
      offerUnit()
    },
  }
}

interface FieldProps {
  readonly project: Project
  /** The id of the indicator that is changed; null for a new one. */
  readonly ownId: string | null
}

function NameField({ project, ownId }: FieldProps) {
  const t = useText()
  const validator = (_: unknown, name: string): Promise<void> => {
    const found = nameProblem(project, name, ownId)
    return found ? Promise.reject(new Error(t(`grid.name-${found}`))) : Promise.resolve()
  }
  return (
    <Form.Item name="name" label={t('grid.name')} rules={[{ validator }]}>
      <Input autoFocus />
    </Form.Item>
  )
}

/** Other names that an import finds the indicator by. */
function AliasField({ project, ownId }: FieldProps) {
  const t = useText()
  const validator = (_: unknown, aliases: readonly string[]): Promise<void> => {
    const taken = takenAlias(project, aliases, ownId)
    return taken === null ? Promise.resolve() : Promise.reject(new Error(t('grid.alias-taken', { alias: taken })))
  }
  return (
    <Form.Item name="aliases" label={t('grid.aliases')} extra={t('grid.aliases-hint')} rules={[{ validator }]}>
      <Select mode="tags" open={false} suffix={<span />} tokenSeparators={['、', '；', ';']} />
    </Form.Item>
  )
}

/** Unit, decimals, kind, department, section and whole. */
function PropertyFields({ project, ownId }: FieldProps) {
  const t = useText()
  const sections = [...new Set(project.indicators.map(sectionTitle))].filter((title) => title !== '')
  const kindOptions = kinds.map((kind) => ({ value: kind, label: t(`grid.kind-${kind}`) }))
  const wholes = possibleWholes(project, ownId).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="grid-form-pair">
      <Form.Item name="unit" label={t('grid.unit')} extra={ownId === null ? undefined : t('grid.unit-hint')}>
        <Input />
      </Form.Item>
      <Form.Item name="decimals" label={t('grid.decimals')}>
        <InputNumber min={0} max={8} precision={0} placeholder={t('grid.decimals-own')} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="kind" label={t('grid.kind')}>
        <Select options={[{ value: '', label: t('grid.kind-none') }, ...kindOptions]} />
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
          options={[{ value: '', label: t('grid.part-of-none') }, ...wholes]}
        />
      </Form.Item>
    </div>
  )
}
