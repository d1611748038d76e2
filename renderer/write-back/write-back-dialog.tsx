import { Alert, Button, Collapse, Modal, Select, Spin } from 'antd'
import type { Issue } from '../../shared/issue'
import { formatMoment } from '../components/format-moment'
import { IssueList } from '../components/issue-list'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'
import { copyName } from './copy-name'
import { useWriteBack, type WriteBack } from './use-write-back'
import { WriteBackRows } from './write-back-rows'
import { closeWriteBack } from './write-back-store'
import './write-back.css'

/** What writing back would change, to be looked at and chosen from; then where the copy is. */
export function WriteBackDialog() {
  const t = useText()
  const back = useWriteBack()
  const { state, chosen } = back
  const isBusy = state.tag === 'saving'
  const file = state.tag === 'planned' ? state.preview.file : ''
  const save = t(nianbao.host === 'desktop' ? 'write-back.save' : 'write-back.make', { count: chosen.size })
  return (
    <Modal
      open
      title={t('write-back.title')}
      width={960}
      style={{ top: 24 }}
      styles={{ body: { maxHeight: 'calc(100vh - 190px)', overflow: 'auto' } }}
      mask={{ closable: false }}
      closable={!isBusy}
      keyboard={!isBusy}
      onCancel={closeWriteBack}
      footer={
        state.tag === 'saved' ? (
          <>
            <Button onClick={back.compareAgain}>{t('write-back.back')}</Button>
            <Button type="primary" onClick={closeWriteBack}>
              {t('report.close')}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={isBusy} onClick={closeWriteBack}>
              {t('report.cancel')}
            </Button>
            {state.tag === 'planned' && state.preview.rows.length > 0 && (
              <Button type="primary" disabled={chosen.size === 0} onClick={() => void back.save(copyName(file, t))}>
                {save}
              </Button>
            )}
          </>
        )
      }
    >
      {state.tag === 'saved' ? <Saved state={state} /> : <Planning back={back} />}
    </Modal>
  )
}

function Planning({ back }: { readonly back: WriteBack }) {
  const t = useText()
  const { sources, source, state } = back
  if (sources?.length === 0 && state.tag !== 'stopped')
    return <Alert type="info" showIcon title={t('write-back.none')} />
  return (
    <>
      <p>{t('write-back.about')}</p>
      {sources && source && (
        <div className="write-back-source">
          <label htmlFor="write-back-source">{t('write-back.workbook')}</label>
          <Select
            id="write-back-source"
            style={{ flex: 1 }}
            value={source.import}
            disabled={state.tag === 'saving'}
            options={sources.map((imported) => ({
              value: imported.import,
              label: t('write-back.imported-at', { file: imported.file, at: formatMoment(imported.at) }),
            }))}
            onChange={back.chooseSource}
          />
          <Button disabled={state.tag === 'saving'} onClick={() => void back.chooseFile()}>
            {t(state.tag === 'stopped' ? 'write-back.choose-file' : 'write-back.other-file')}
          </Button>
        </div>
      )}
      {state.tag === 'stopped' && <IssueList issues={state.issues} />}
      {(state.tag === 'comparing' || state.tag === 'saving') && (
        <div role="status" className="write-back-wait">
          <Spin /> {t(state.tag === 'comparing' ? 'write-back.comparing' : 'write-back.saving')}
        </div>
      )}
      {state.tag === 'planned' && <Planned back={back} state={state} />}
    </>
  )
}

function Planned({
  back,
  state,
}: {
  readonly back: WriteBack
  readonly state: Extract<WriteBack['state'], { tag: 'planned' }>
}) {
  const t = useText()
  const { rows, refused, notes } = state.preview
  const asking = rows.filter(({ consent }) => consent !== null).length
  const sections = [
    { key: 'refused', label: t('write-back.refused', { count: refused.length }), issues: refused },
    { key: 'notes', label: t('write-back.notes', { count: notes.length }), issues: notes },
  ].filter(({ issues }) => issues.length > 0)
  return (
    <>
      {state.issues.length > 0 && <IssueList issues={state.issues} />}
      {rows.length === 0 ? (
        <Alert type="info" showIcon title={t('write-back.nothing')} />
      ) : (
        <WriteBackRows rows={rows} chosen={back.chosen} onChoose={back.choose} />
      )}
      {asking > 0 && <p className="write-back-quiet">{t('write-back.consent-about', { count: asking })}</p>}
      {sections.length > 0 && (
        <Collapse
          style={{ marginTop: 12 }}
          defaultActiveKey={sections.map(({ key }) => key)}
          items={sections.map(({ key, label, issues }) => ({ key, label, children: <FirstIssues issues={issues} /> }))}
        />
      )}
    </>
  )
}

const issuesShown = 50

/** A project far from its workbook has thousands of them, of which nobody reads the last. */
function FirstIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const t = useText()
  return (
    <>
      <IssueList issues={issues.slice(0, issuesShown).map(withoutFile)} />
      {issues.length > issuesShown && <p>{t('write-back.more', { count: issues.length - issuesShown })}</p>}
    </>
  )
}

/** The whole dialog is about one file: only cells are worth naming. */
function withoutFile(issue: Issue): Issue {
  return issue.place?.tag === 'file' ? { ...issue, place: null } : issue
}

function Saved({ state }: { readonly state: Extract<WriteBack['state'], { tag: 'saved' }> }) {
  const t = useText()
  const { file, cells, issues } = state
  return (
    <div role="status">
      <Alert type="success" showIcon title={t('write-back.saved', { count: cells })} />
      <p className="write-back-file">
        <span>{t('report.exported-file', { name: file.name, size: Math.max(1, Math.round(file.bytes / 1024)) })}</span>
        <Button size="small" onClick={() => void nianbao.reveal(file)}>
          {t(nianbao.host === 'desktop' ? 'report.open-folder' : 'report.download')}
        </Button>
      </p>
      {issues.length > 0 && <IssueList issues={issues.map(withoutFile)} />}
    </div>
  )
}
