import { Button, Checkbox, Empty } from 'antd'
import { useState } from 'react'
import type { ReportFinding } from '../../shared/api/contract'
import { describeBinding } from '../../shared/draft/describe-binding'
import { issue } from '../../shared/issue'
import { formatIssue } from '../../shared/text/messages'
import { useReceivedFiles } from '../clipboard/use-received-files'
import { IssueList } from '../components/issue-list'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'
import { edit, tellIssues, tellNotice, useWindow } from '../state/window-store'
import { FindingCard } from './finding-card'
import { chooseFinished, readFinished, useVerify } from './verify-store'
import './verify.css'

const nothing: Readonly<Record<string, string>> = {}

/** A finished report beside what the data say. Loaded lazily by the window's frame. */
export default function VerifyScreen() {
  const t = useText()
  const { isDragging, handlers } = useReceivedFiles({
    onFiles: ([file]) => void (file && nianbao.takeFile(file).then((token) => token && readFinished(token))),
    onCells: () => undefined,
    onNothing: () => undefined,
  })
  const preview = useVerify((state) => state.preview)
  return (
    <div className={`verify${isDragging ? ' is-dragging' : ''}`} tabIndex={-1} {...handlers}>
      <div className="verify-bar">
        <h1>{t('verify.title')}</h1>
        {preview && <span className="quiet">{t('verify.of', { file: preview.file.name, year: preview.year })}</span>}
        <span className="verify-space" />
        <Button type={preview ? 'default' : 'primary'} onClick={() => void chooseFinished()}>
          {t(preview ? 'verify.choose-other' : 'verify.choose')}
        </Button>
      </div>
      {preview ? <Findings /> : <Empty description={t('verify.about')} />}
    </div>
  )
}

/** What disagrees, with those that were settled put away unless asked for. */
function Findings() {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const preview = useVerify((state) => state.preview)
  const settled = useWindow(({ project }) => project?.project.settled ?? nothing)
  const [showsSettled, setShowsSettled] = useState(false)
  if (!preview) return null
  const { findings, report, file } = preview
  const open = findings.filter(({ key }) => settled[key] === undefined)
  const shown = showsSettled ? findings : open
  const save = async (): Promise<void> => {
    const name = file.name.replace(/(\.docx)?$/iu, t('verify.copy-ending'))
    const place = await nianbao.choosePlace('report', name)
    if (place === null) return
    const target = place === 'download' ? null : place
    const comments = open.map((finding) => {
      const { paragraph, start, length } = finding
      return { paragraph, start, length, text: wordFinding(finding, locale) }
    })
    const saved = await nianbao.call('verify.save', { file, comments, name, target })
    if (!saved.ok) tellIssues(saved.error)
    else if (target === null) await nianbao.reveal(saved.value.file)
    else tellNotice('verify.saved', { file: saved.value.file.name })
  }
  const settle = (finding: ReportFinding, reason: string | null): void => {
    void edit('settings', [{ tag: 'settled', finding: finding.key, reason }], reason)
  }
  return (
    <>
      <div className="verify-summary" role="status">
        {findings.length === 0
          ? t('verify.none')
          : t('verify.count', { count: open.length, settled: findings.length - open.length })}
        {findings.length > open.length && (
          <Checkbox checked={showsSettled} onChange={({ target }) => setShowsSettled(target.checked)}>
            {t('verify.show-settled')}
          </Checkbox>
        )}
        {open.length > 0 && /\.docx$/iu.test(file.name) && (
          <Button onClick={() => void save()}>{t('verify.save')}</Button>
        )}
      </div>
      {preview.issues.length > 0 && <IssueList issues={preview.issues} />}
      <ul className="verify-list">
        {shown.map((finding) => (
          <FindingCard
            key={`${finding.paragraph} ${finding.start}`}
            finding={finding}
            report={report}
            reason={settled[finding.key] ?? null}
            onSettle={(reason) => settle(finding, reason)}
          />
        ))}
      </ul>
    </>
  )
}

/** The comment of a finding, as the command line words it. */
function wordFinding({ paragraph, text, right, binding }: ReportFinding, locale: 'zh-CN' | 'en'): string {
  const parameters = { paragraph: paragraph + 1, text, right, binding: describeBinding(binding, locale) }
  return formatIssue(issue('warning', 'verify.difference', null, parameters), locale)
}
