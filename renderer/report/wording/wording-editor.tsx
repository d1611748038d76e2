import { Button, Modal, Select, Space } from 'antd'
import { useEffect, useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Project } from '../../../shared/project/project'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'
import { isWorded, wordBlock, wordingOf } from '../../../shared/template/project/override-wording'
import { yearNames } from '../../../shared/template/scope'
import type { Template } from '../../../shared/template/template'
import { IssueList } from '../../components/issue-list'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { edit } from '../../state/window-store'
import { fillField, insertWording, readField, selectedWording } from './wording-field'
import { printOutputs, splitOutputs } from './wording-parts'

interface WordingEditorProps {
  readonly project: Project
  /** The template as it is written, without own wording. */
  readonly template: Template
  readonly prepared: BoundTemplate
  readonly block: number
  readonly onClose: () => void
}

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

/** Own wording for a paragraph: words are typed, figures stay bound. */
export function WordingEditor({ project, template, prepared, block, onClose }: WordingEditorProps) {
  const t = useText()
  useReturnFocus()
  // The dialog mounts its content later than itself, so the element announces itself.
  const [field, setField] = useState<HTMLDivElement | null>(null)
  const before = template.blocks[block]
  const own = isWorded(before) ? wordingOf(before) : ''
  const override = project.overrides.find((kept) => kept.template === template.id && kept.block === block)
  const [start, setStart] = useState(override?.text ?? own)
  const [wording, setWording] = useState(start)
  const [name, setName] = useState<string | null>(null)
  const [form, setForm] = useState<string>('')
  const checked = useMemo(() => wordBlock(template, block, wording), [template, block, wording])
  const problems = checked.ok ? checked.value.issues : checked.error
  const printedOf = (source: string): string | null => printOutputs(project, prepared, [source]).get(source) ?? null
  useEffect(() => {
    if (!field) return
    const sources = splitOutputs(start).flatMap((part) => (part.tag === 'output' ? [part.source] : []))
    const printed = printOutputs(project, prepared, sources)
    fillField(field, start, (source) => printed.get(source) ?? null)
    field.focus()
    // Filled once for each start: the chips show the figures of the moment the editor was opened.
  }, [field, start])

  const changed = (): void => setWording(field ? readField(field) : '')
  const put = (text: string): void => {
    if (!field) return
    insertWording(field, text, printedOf)
    changed()
    field.focus()
  }
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    put(event.clipboardData.getData('text/plain').replace(/[\r\n]+/gu, ''))
  }
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData.setData('text/plain', selectedWording())
    if (event.type !== 'cut') return
    document.getSelection()?.deleteFromDocument()
    changed()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault()
  }
  const save = (text: string | null): void => {
    const next = text === null || text === own ? null : { template: template.id, block, text }
    onClose()
    void edit('settings', [{ tag: 'override', template: template.id, block, override: next }])
  }
  const isIndicator = template.indicators.some((indicator) => indicator.name === name)
  return (
    <Modal
      open
      width={760}
      title={t('report.wording-title')}
      onCancel={onClose}
      footer={[
        <Button
          key="reset"
          style={{ float: 'left' }}
          disabled={wording === own && !override}
          onClick={() => {
            if (override) save(null)
            else {
              setStart(own)
              setWording(own)
              if (field) fillField(field, own, printedOf)
            }
          }}
        >
          {t('report.wording-reset')}
        </Button>,
        <Button key="cancel" onClick={onClose}>
          {t('report.cancel')}
        </Button>,
        <Button key="save" type="primary" disabled={!checked.ok || wording.trim() === ''} onClick={() => save(wording)}>
          {t('report.wording-save')}
        </Button>,
      ]}
    >
      <p id="wording-help">{t('report.wording-help')}</p>
      <div
        ref={setField}
        className="wording-text"
        role="textbox"
        aria-multiline="true"
        aria-label={t('report.wording-text')}
        aria-describedby="wording-help"
        contentEditable
        suppressContentEditableWarning
        lang="zh-CN"
        onInput={changed}
        onPaste={onPaste}
        onCopy={onCopy}
        onCut={onCopy}
        onKeyDown={onKeyDown}
      />
      <Space style={{ marginBlock: 12 }} wrap>
        <Select<string>
          showSearch
          aria-label={t('report.insert-name')}
          style={{ width: 260 }}
          value={name}
          placeholder={t('report.insert-name')}
          options={[
            ...template.indicators.map((indicator) => indicator.name),
            ...yearNames,
            ...Object.keys(template.settings),
          ].map((value) => ({ value, label: value }))}
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
          onClick={() => put(`{{${name ?? ''}${isIndicator ? form : ''}}}`)}
        >
          {t('report.insert')}
        </Button>
      </Space>
      <div aria-live="polite">{problems.length > 0 && <IssueList issues={problems} />}</div>
    </Modal>
  )
}
