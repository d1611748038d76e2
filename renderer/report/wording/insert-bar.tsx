import { Button, Select, Space } from 'antd'
import { useState } from 'react'
import { yearNames } from '../../../shared/template/scope'
import type { Template } from '../../../shared/template/template'
import { useText } from '../../state/use-text'

/** What is printed of an indicator that is put in: filters as the template language writes them. */
const forms = [
  ['plain', ''],
  ['unit', ' | 带单位'],
  ['versus-last', ' | 比: 上年 | 位数: 1'],
  ['versus-base', ' | 比: 基年 | 位数: 1'],
  ['change-last', ' | 变化: 上年 | 位数: 1'],
  ['change-base', ' | 变化: 基年 | 位数: 1'],
  ['more-last', ' | 增加: 上年'],
  ['rate-last', ' | 增长率: 上年 | 位数: 1'],
  ['average', ' | 年均增长: 基年 | 位数: 1'],
  ['last', ' | 年: 上年'],
  ['base', ' | 年: 基年'],
] as const

interface InsertBarProps {
  readonly template: Template
  /** Puts an output of the template language in at the caret. */
  readonly onInsert: (output: string) => void
}

/** Puts an indicator's figure, a year or a setting into the wording. */
export function InsertBar({ template, onInsert }: InsertBarProps) {
  const t = useText()
  const [name, setName] = useState<string | null>(null)
  const [form, setForm] = useState<string>('')
  const indicators = template.indicators.map((indicator) => indicator.name)
  const isIndicator = name !== null && indicators.includes(name)
  return (
    <Space style={{ marginBlock: 12 }} wrap>
      <Select<string>
        showSearch
        aria-label={t('report.insert-name')}
        style={{ width: 260 }}
        value={name}
        placeholder={t('report.insert-name')}
        options={[...indicators, ...yearNames, ...Object.keys(template.settings)].map((value) => ({
          value,
          label: value,
        }))}
        onChange={setName}
      />
      <Select<string>
        aria-label={t('report.insert-form')}
        style={{ width: 220 }}
        value={form}
        disabled={!isIndicator}
        options={forms.map(([key, value]) => ({ value, label: t(`report.form-${key}`) }))}
        onChange={setForm}
      />
      <Button
        disabled={name === null}
        // The caret must stay in the text while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onInsert(`{{${name ?? ''}${isIndicator ? form : ''}}}`)}
      >
        {t('report.insert')}
      </Button>
    </Space>
  )
}
