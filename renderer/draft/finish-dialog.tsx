import { Alert, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { KeptDraft } from '../../shared/project/kept-draft'
import type { Project } from '../../shared/project/project'
import { fileNameIssue } from '../components/file-name'
import { useReturnFocus } from '../components/use-return-focus'
import { runReading } from '../import/reading/read-task'
import { nianbao } from '../nianbao'
import { showReportNext } from '../state/report-start'
import { useText } from '../state/use-text'
import { acknowledge, show, tellIssues, tellNotice, useWindow } from '../state/window-store'
import { templateNameOf } from './template-name-of'
import { countStates, type ShownNumber } from './review-number'

interface FinishDialogProps {
  readonly draft: KeptDraft
  readonly numbers: readonly ShownNumber[]
  readonly onClose: () => void
}

/** Makes the template, and goes on with the report of the year that is chosen. */
export function FinishDialog({ draft, numbers, onClose }: FinishDialogProps) {
  const t = useText()
  useReturnFocus()
  const project = useWindow((state) => state.project?.project ?? null)
  const [name, setName] = useState(() => templateNameOf(draft.file))
  const known = project ? yearsWithFigures(project).filter((year) => year >= draft.year) : []
  const next = draft.year + 1
  const [year, setYear] = useState(known.find((one) => one > draft.year) ?? next)
  const isLacking = !known.includes(year)
  const { ask, unbound } = countStates(numbers.filter(({ isOpen }) => isOpen))
  const save = async (): Promise<void> => {
    onClose()
    const made = await runReading(draft.file, () => nianbao.call('draft.finish', { name: name.trim(), year }))
    if (!made) return
    acknowledge(made.done, true)
    show(isLacking ? 'import' : 'report')
    showReportNext(isLacking)
    tellIssues(made.issues.filter(({ severity, code }) => severity === 'error' || code === 'draft.tables-left'))
    tellNotice('draft.finished', { name: made.template.name })
  }
  return (
    <Modal
      open
      width={440}
      title={t('draft.finish')}
      okText={t(isLacking ? 'draft.finish-import' : 'draft.finish-report', { year })}
      cancelText={t('draft.finish-later')}
      okButtonProps={{ disabled: fileNameIssue(name) !== null }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {ask + unbound > 0 && (
        <Alert type="warning" showIcon title={t('draft.finish-open', { ask, unbound })} style={{ marginBottom: 12 }} />
      )}
      <Form layout="vertical">
        <Form.Item label={t('draft.finish-name')} htmlFor="draft-name">
          <Input
            id="draft-name"
            autoFocus
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => void save()}
          />
        </Form.Item>
        <YearField years={newestFirst([...known, next])} year={year} isLacking={isLacking} onYear={setYear} />
      </Form>
    </Modal>
  )
}

interface YearFieldProps {
  readonly years: readonly number[]
  readonly year: number
  /** The project has no figures of it yet. */
  readonly isLacking: boolean
  readonly onYear: (year: number) => void
}

/** The year to go on with. */
function YearField({ years, year, isLacking, onYear }: YearFieldProps) {
  const t = useText()
  return (
    <Form.Item
      label={t('draft.finish-year')}
      htmlFor="draft-year"
      {...(isLacking ? { help: t('draft.finish-lacking', { year }) } : {})}
    >
      <Select
        id="draft-year"
        value={year}
        options={years.map((one) => ({
          value: one,
          label: t('draft.year', { year: one }),
        }))}
        onChange={onYear}
      />
    </Form.Item>
  )
}

function yearsWithFigures({ figures }: Project): readonly number[] {
  return newestFirst(figures.flatMap(({ period }) => (period.tag === 'year' ? [period.year] : [])))
}

function newestFirst(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((one, other) => other - one)
}
