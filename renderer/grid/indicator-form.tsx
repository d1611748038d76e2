import { AutoComplete, Form, Input, InputNumber, Modal, Select } from 'antd'
import { sectionTitle } from '../../shared/grid/grid-row'
import { nameProblem } from '../../shared/grid/structure-edits'
import { plainIndicator, type Indicator, type IndicatorKind } from '../../shared/model/indicator'
import type { Project } from '../../shared/project/project'
import { useText } from '../state/use-text'

const kinds: readonly IndicatorKind[] = ['stock', 'flow', 'standard', 'share', 'rank', 'event']

interface Fields {
  readonly name: string
  readonly unit: string
  readonly section: string
  readonly kind: IndicatorKind | ''
  readonly decimals: number | null
  readonly department: string
  readonly definition: string
}

interface IndicatorFormProps {
  readonly project: Project
  /** The indicator to change; null makes a new one. */
  readonly indicator: Indicator | null
  /** The indicator that a new one is put behind. */
  readonly behind: Indicator | null
  readonly onSave: (indicator: Indicator) => void
  readonly onClose: () => void
}

/** What an indicator is: its name, unit, kind, decimals and definition. */
export function IndicatorForm({ project, indicator, behind, onSave, onClose }: IndicatorFormProps) {
  const t = useText()
  const [form] = Form.useForm<Fields>()
  const base = indicator ?? { ...plainIndicator('', ''), section: behind?.section ?? [] }
  const initial: Fields = {
    name: base.name,
    unit: base.unit,
    section: sectionTitle(base),
    kind: base.kind ?? '',
    decimals: base.decimals,
    department: base.department ?? '',
    definition: base.definition ?? '',
  }
  const sections = [...new Set(project.indicators.map(sectionTitle))].filter((title) => title !== '')
  return (
    <Modal
      open
      title={t(indicator ? 'grid.form-change' : 'grid.form-add')}
      okText={t('grid.save')}
      cancelText={t('grid.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        size="small"
        initialValues={initial}
        onFinish={(fields) => onSave({ ...base, ...changesOf(fields) })}
      >
        <Form.Item
          name="name"
          label={t('grid.name')}
          rules={[
            {
              validator: (_, name: string) => {
                const problem = nameProblem(project, name, indicator?.id ?? null)
                return problem ? Promise.reject(new Error(t(`grid.name-${problem}`))) : Promise.resolve()
              },
            },
          ]}
        >
          <Input autoFocus />
        </Form.Item>
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
        </div>
        <Form.Item name="section" label={t('grid.section')} extra={t('grid.section-hint')}>
          <AutoComplete options={sections.map((title) => ({ value: title }))} />
        </Form.Item>
        <Form.Item name="definition" label={t('grid.definition')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function changesOf(fields: Fields): Partial<Indicator> {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  return {
    name: fields.name.trim(),
    unit: fields.unit.trim(),
    kind: fields.kind === '' ? null : fields.kind,
    decimals: fields.decimals,
    department: orNull(fields.department),
    definition: orNull(fields.definition),
    section: fields.section
      .split(/[›>]/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  }
}
