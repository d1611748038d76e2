import { ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, App, Button, Checkbox, Form, Input, Modal, Progress } from 'antd'
import { useState } from 'react'
import type { ExistingTarget, ExportedFile } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { IssueList } from '../components/issue-list'
import { useReturnFocus } from '../components/use-return-focus'
import { groupIssues } from '../issues/group-issues'
import { GroupTitle } from '../issues/group-title'
import { nianbao } from '../nianbao'
import { ProfileSelect } from './profile-select'
import { useText, type Translate } from '../state/use-text'
import { fileNameIssue } from '../components/file-name'
import './export.css'
import { useExport, type ExportFormats, type ExportProgress, type ExportState } from './use-export'

interface ExportDialogProps {
  /** Suggested file name without extension. */
  readonly name: string
  readonly profile: string
  /** The figures as the preview shows them, in its order. */
  readonly shown: readonly string[]
  /** What must be put right first. */
  readonly errors: readonly Issue[]
  /** What the report leaves out or is doubtful about. */
  readonly issues: readonly Issue[]
  /** How many indicators the report lacks figures of, as the list counts them. */
  readonly missing: number
  /** Closes the dialog and shows what is left out beside the report. */
  readonly onShowIssues: () => void
  readonly onClose: () => void
}

type Format = ExportFormats[number]

/** Which formats, under which name, in which style; then how far it is, and where the files are. */
export function ExportDialog(props: ExportDialogProps) {
  const { name: suggested, profile: chosen, shown, errors, onClose } = props
  const t = useText()
  useReturnFocus()
  const { modal } = App.useApp()
  const { state, start, cancel } = useExport((targets) => askToReplace(targets, modal, t))
  const [choice, setChoice] = useState<ExportChoice>({
    formats: ['pdf', 'xlsx', 'docx'],
    name: suggested,
    profile: chosen,
  })
  const canStart = errors.length === 0 && choice.formats.length > 0 && fileNameIssue(choice.name) === null
  const begin = (): void => void start(choice.formats, choice.profile, choice.name.trim(), shown)
  const isRunning = state.tag === 'running'
  return (
    <Modal
      open
      title={t('report.export')}
      width={560}
      mask={{ closable: false }}
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={onClose}
      footer={<Foot state={state} canStart={canStart} onStart={begin} onStop={cancel} onClose={onClose} />}
    >
      {state.tag === 'asking' && (
        <>
          {errors.length > 0 && (
            <Line tone="error" onShow={props.onShowIssues}>
              {t('report.export-stopped', { count: groupIssues(errors).length })}
            </Line>
          )}
          {state.issues.length > 0 && <IssueList issues={state.issues} />}
          <LeftOut issues={props.issues} missing={props.missing} onShow={props.onShowIssues} />
          <ChoiceForm choice={choice} onChange={setChoice} onSubmit={begin} />
        </>
      )}
      {state.tag === 'running' && <Running progress={state.progress} />}
      {state.tag === 'done' && <Done files={state.files} issues={state.issues} />}
    </Modal>
  )
}

interface LeftOutProps {
  readonly issues: readonly Issue[]
  readonly missing: number
  readonly onShow: () => void
}

/** Before an export: in one line, what will be left out, and the way to it. */
function LeftOut({ issues, missing, onShow }: LeftOutProps) {
  const t = useText()
  const groups = groupIssues(issues).filter((group) => group.tag === 'missing')
  if (groups.length === 0) return null
  const touched = new Set(groups.flatMap((group) => group.issues)).size
  return (
    <Line tone="warning" onShow={onShow}>
      {t('report.left-out', { indicators: missing || groups.length, count: touched })}
    </Line>
  )
}

interface LineProps {
  readonly tone: 'error' | 'warning'
  readonly onShow: () => void
  readonly children: string
}

/** What an export will not do, in one line, and the way to the list. */
function Line({ tone, onShow, children }: LineProps) {
  const t = useText()
  return (
    <p className={`export-line is-${tone}`} role="note">
      {tone === 'error' ? <ExclamationCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      <span>{children}</span>
      <Button size="small" onClick={onShow}>
        {t('report.left-out-show')}
      </Button>
    </p>
  )
}

interface FootProps {
  readonly state: ExportState
  readonly canStart: boolean
  readonly onStart: () => void
  readonly onStop: () => void
  readonly onClose: () => void
}

/** The buttons, by where the export is. */
function Foot({ state, canStart, onStart, onStop, onClose }: FootProps) {
  const t = useText()
  switch (state.tag) {
    case 'asking':
      return (
        <>
          <Button onClick={onClose}>{t('report.cancel')}</Button>
          <Button type="primary" disabled={!canStart} onClick={onStart}>
            {t(nianbao.host === 'desktop' ? 'report.export-choose' : 'report.export-start')}
          </Button>
        </>
      )
    case 'running':
      return (
        <Button disabled={state.isCancelled} onClick={onStop}>
          {t(state.isCancelled ? 'report.cancelling' : 'report.cancel')}
        </Button>
      )
    case 'done':
      return <Button onClick={onClose}>{t('report.close')}</Button>
  }
}

/** What is to be exported, and how. */
interface ExportChoice {
  readonly formats: readonly Format[]
  readonly name: string
  readonly profile: string
}

interface ChoiceFormProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  readonly onSubmit: () => void
}

function ChoiceForm({ choice, onChange, onSubmit }: ChoiceFormProps) {
  const t = useText()
  const { formats, name, profile } = choice
  const fault = fileNameIssue(name)
  return (
    <Form layout="vertical" style={{ marginTop: 12 }} onFinish={onSubmit}>
      <Form.Item label={t('report.formats')}>
        <Checkbox.Group<Format>
          value={[...formats]}
          options={[
            { value: 'pdf', label: t('report.format-pdf') },
            { value: 'xlsx', label: t('report.format-xlsx') },
            { value: 'docx', label: t('report.format-docx') },
          ]}
          onChange={(chosen) => onChange({ ...choice, formats: chosen })}
        />
      </Form.Item>
      <Form.Item
        label={t('report.file-name')}
        htmlFor="export-name"
        {...(fault ? { validateStatus: 'error' as const, help: t(`report.file-name-${fault}`) } : {})}
      >
        <Input id="export-name" value={name} onChange={({ target }) => onChange({ ...choice, name: target.value })} />
      </Form.Item>
      <ProfileSelect
        id="export-profile"
        value={profile}
        onChange={(chosen) => onChange({ ...choice, profile: chosen })}
      />
    </Form>
  )
}

function Running({ progress }: { readonly progress: ExportProgress | null }) {
  const t = useText()
  const share = progress && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0
  return (
    <div role="status">
      <p>
        {progress ? nameStep(progress.step, t) : t('report.exporting')}
        {progress?.step === 'write-pdf' && progress.part !== null && <> {t('report.part-write-pdf', progress.part)}</>}
      </p>
      <Progress percent={share} status="active" aria-label={t('report.exporting')} />
    </div>
  )
}

function nameStep(step: string, t: Translate): string {
  switch (step) {
    case 'read-template':
    case 'fill':
    case 'write-pdf':
    case 'write-workbook':
    case 'write-docx':
    case 'compare':
    case 'save':
      return t(`report.step-${step}`)
    default:
      return t('report.exporting')
  }
}

function Done({ files, issues }: { readonly files: readonly ExportedFile[]; readonly issues: readonly Issue[] }) {
  const t = useText()
  return (
    <div role="status">
      <Alert type="success" showIcon title={t('report.exported', { count: files.length })} />
      <ul style={{ paddingInlineStart: 0, listStyle: 'none' }}>
        {files.map((file) => (
          <li key={file.token} style={{ display: 'flex', justifyContent: 'space-between', marginBlock: 8 }}>
            <span>
              {t('report.exported-file', { name: file.name, size: Math.max(1, Math.round(file.bytes / 1024)) })}
            </span>
            <Button size="small" onClick={() => void nianbao.reveal(file)}>
              {t(nianbao.host === 'desktop' ? 'report.open-folder' : 'report.download')}
            </Button>
          </li>
        ))}
      </ul>
      <FoldedIssues issues={issues} />
    </div>
  )
}

/** Names the files that would be replaced, and those that somebody edited since they were exported. */
async function askToReplace(
  targets: readonly ExistingTarget[],
  modal: ReturnType<typeof App.useApp>['modal'],
  t: Translate,
): Promise<boolean> {
  return modal.confirm({
    title: t('report.replace-title'),
    content: (
      <ul>
        {targets.map(({ name, isEdited }) => (
          <li key={name}>
            {name}
            {isEdited === true && <strong> {t('report.replace-edited')}</strong>}
          </li>
        ))}
      </ul>
    ),
    okText: t('report.replace'),
    cancelText: t('report.cancel'),
    okButtonProps: { danger: true, type: 'default' },
    focusable: { autoFocusButton: 'cancel' },
  })
}

/** What the files leave out or doubt, folded behind one line and grouped by cause. */
function FoldedIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const t = useText()
  const groups = groupIssues(issues)
  if (groups.length === 0) return null
  return (
    <details>
      <summary>{t('report.was-left-out', { count: groups.length })}</summary>
      <ul>
        {groups.map((group, at) => (
          <li key={at}>
            <GroupTitle group={group} />
          </li>
        ))}
      </ul>
    </details>
  )
}
