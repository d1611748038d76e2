import { CloseOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { TemplateSummary } from '../../../shared/api/contract'
import type { Project, ReportSettings } from '../../../shared/project/project'
import { defaultBaseYear, type Template } from '../../../shared/template/template'
import { useText } from '../../state/use-text'
import { edit } from '../../state/window-store'
import { ProfileSelect } from '../../export/profile-select'

export interface SettingsPanelProps {
  readonly project: Project
  readonly templates: readonly TemplateSummary[]
  /** Null while the template is being read or is faulty. */
  readonly template: Template | null
  readonly isReadOnly: boolean
}

/** What the report is made with. A choice is written at once, a text when it is left. */
export function SettingsPanel({ project, templates, template, isReadOnly }: SettingsPanelProps) {
  const t = useText()
  const { report, regions } = project
  const put = (change: Partial<ReportSettings>): void => {
    void edit('settings', [{ tag: 'report', report: { ...report, ...change } }])
  }
  const years = yearsOf(project)
  const own = template ? defaultBaseYear(template, report.year) : null
  return (
    <Form layout="vertical" size="middle" disabled={isReadOnly} requiredMark={false}>
      <Form.Item label={t('report.template')} htmlFor="report-template">
        <Select
          id="report-template"
          value={report.template}
          options={[...(project.templates ?? []), ...templates].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value: string) => put({ template: value, baseYear: null })}
        />
      </Form.Item>
      <Form.Item label={t('report.year')} htmlFor="report-year">
        <Select
          id="report-year"
          value={report.year}
          options={years.map((year) => ({ value: year, label: String(year) }))}
          onChange={(year: number) => put({ year })}
        />
      </Form.Item>
      <Form.Item label={t('report.base-year')} htmlFor="report-base-year">
        <Select<number | 'own'>
          id="report-base-year"
          value={report.baseYear ?? 'own'}
          options={[
            { value: 'own' as const, label: t('report.base-year-own', { year: own ?? '' }) },
            ...years.filter((year) => year < report.year).map((year) => ({ value: year, label: String(year) })),
          ]}
          onChange={(year) => put({ baseYear: year === 'own' ? null : year })}
        />
      </Form.Item>
      {regions.length > 0 && (
        <RegionField regions={regions} value={report.region} onChange={(region) => put({ region })} />
      )}
      {Object.entries(template?.settings ?? {}).map(([name, text]) => (
        <Form.Item key={name} label={name} htmlFor={`report-setting-${name}`}>
          <SettingInput
            key={report.settings[name] ?? ''}
            id={`report-setting-${name}`}
            value={report.settings[name] ?? ''}
            placeholder={/^[×xX]+$/u.test(text) ? t('report.setting-empty') : text}
            onCommit={(value) => put({ settings: withSetting(report.settings, name, value) })}
          />
        </Form.Item>
      ))}
      <ProfileSelect id="report-profile" value={report.profile} onChange={(profile) => put({ profile })} />
    </Form>
  )
}

interface RegionFieldProps {
  readonly regions: Project['regions']
  readonly value: string | null
  readonly onChange: (region: string | null) => void
}

/** Which region the report is about; null for the bureau's own. */
function RegionField({ regions, value, onChange }: RegionFieldProps) {
  const t = useText()
  return (
    <Form.Item label={t('report.region')} htmlFor="report-region">
      <Select
        id="report-region"
        value={value ?? ''}
        options={[
          { value: '', label: t('report.region-own') },
          ...regions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(region: string) => onChange(region === '' ? null : region)}
      />
    </Form.Item>
  )
}

/** Newest first; the year chosen is there even when the project has no column for it. */
function yearsOf({ years, report }: Project): readonly number[] {
  return [...new Set([...years, report.year])].sort((left, right) => right - left)
}

/** An emptied setting is the template's own again. */
function withSetting(settings: ReportSettings['settings'], name: string, value: string): ReportSettings['settings'] {
  const others = Object.entries(settings).filter(([key]) => key !== name)
  return Object.fromEntries(value.trim() === '' ? others : [...others, [name, value.trim()]])
}

interface SettingInputProps {
  readonly id: string
  readonly value: string
  readonly placeholder: string
  readonly onCommit: (value: string) => void
}

function SettingInput({ id, value, placeholder, onCommit }: SettingInputProps) {
  const t = useText()
  const [draft, setDraft] = useState(value)
  const commit = (next: string): void => {
    if (next.trim() !== value) onCommit(next)
  }
  return (
    <Input
      id={id}
      value={draft}
      placeholder={placeholder}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => commit(draft)}
      onPressEnter={() => commit(draft)}
      suffix={
        value === '' ? undefined : (
          <Button
            type="text"
            size="small"
            aria-label={t('report.setting-reset')}
            icon={<CloseOutlined aria-hidden />}
            onClick={() => onCommit('')}
          />
        )
      }
    />
  )
}
