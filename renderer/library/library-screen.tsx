import { App, Button, Dropdown, Empty, Input, Modal, Spin, Tag } from 'antd'
import { useEffect, useState } from 'react'
import type { LibraryTemplate } from '../../shared/api/contract'
import { formatIssue } from '../../shared/text/messages'
import { fileNameIssue } from '../components/file-name'
import { formatMoment } from '../components/format-moment'
import { useReturnFocus } from '../components/use-return-focus'
import { askForReport } from '../state/report-start'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import {
  duplicateTemplate,
  exportTemplate,
  importTemplate,
  loadLibrary,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  useLibrary,
  takeTemplateHere,
} from './library-actions'
import './library.css'

/** The templates of one's own in the user's folder. Loaded lazily by the window's frame. */
export default function LibraryScreen() {
  const t = useText()
  const templates = useLibrary((state) => state.templates)
  const [search, setSearch] = useState('')
  const [renamed, setRenamed] = useState<string | null>(null)
  useEffect(() => void loadLibrary(), [])
  const shown = templates?.filter(({ name }) => name.includes(search.trim())) ?? []
  return (
    <div className="library">
      <div className="library-bar">
        <h1>{t('library.title')}</h1>
        <Input.Search
          allowClear
          style={{ width: 240 }}
          placeholder={t('library.search')}
          aria-label={t('library.search')}
          onChange={({ target }) => setSearch(target.value)}
        />
        <span className="library-space" />
        <Button onClick={() => void importTemplate()}>{t('library.import')}</Button>
        <Button type="primary" onClick={() => askForReport()}>
          {t('draft.start')}
        </Button>
      </div>
      <p className="quiet">{t('library.about')}</p>
      {templates === null && <Spin />}
      {templates !== null && shown.length === 0 && (
        <Empty description={t(templates.length === 0 ? 'library.empty' : 'library.none-shown')} />
      )}
      <ul className="library-list">
        {shown.map((template) => (
          <TemplateCard key={template.name} template={template} onRename={() => setRenamed(template.name)} />
        ))}
      </ul>
      {renamed !== null && <RenameDialog name={renamed} onClose={() => setRenamed(null)} />}
    </div>
  )
}

interface TemplateCardProps {
  readonly template: LibraryTemplate
  readonly onRename: () => void
}

/** One template: where it comes from, whether the project uses it, and what can be done with it. */
function TemplateCard({ template, onRename }: TemplateCardProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const state = useWindow(({ project }) => project)
  const { name, at, origin, issues } = template
  const remove = useRemoval(name)
  const inUse = state?.project.templates?.find(({ id }) => id === state.project.report.template)?.name === name
  const isBroken = issues.length > 0
  const items = [
    { key: 'rename', label: t('library.rename'), onClick: onRename },
    { key: 'duplicate', label: t('library.duplicate'), onClick: () => void duplicateTemplate(name) },
    { key: 'export', label: t('library.export'), onClick: () => void exportTemplate(name) },
    { type: 'divider' as const },
    { key: 'remove', label: t('library.remove'), danger: true, onClick: () => void remove() },
  ]
  return (
    <li className="library-card">
      <h2>
        {name} {inUse && <Tag color="blue">{t('library.in-use')}</Tag>}
      </h2>
      <p className="quiet">{originText(origin, t)}</p>
      <p className="quiet">{t('library.changed', { time: formatMoment(at) })}</p>
      {isBroken && (
        <p className="library-broken">
          × {t('library.broken', { reason: issues.map((one) => formatIssue(one, locale)).join(' ') })}
        </p>
      )}
      <div className="library-actions">
        <Button
          disabled={isBroken || !state || state.readOnly !== null || inUse}
          onClick={() => void takeTemplateHere(name)}
        >
          {t('library.use')}
        </Button>
        <Dropdown menu={{ items }} trigger={['click']} autoFocus>
          <Button aria-label={t('library.more', { name })}>{t('library.more-short')}</Button>
        </Dropdown>
      </div>
    </li>
  )
}

/** Removes a template, and offers to bring it back. */
function useRemoval(name: string): () => Promise<void> {
  const t = useText()
  const { message } = App.useApp()
  return async () => {
    const removed = await removeTemplate(name)
    if (removed === null) return
    const key = `removed-${removed}`
    void message.success({
      key,
      duration: 8,
      content: (
        <>
          {t('library.removed', { name })}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              void restoreTemplate(removed)
            }}
          >
            {t('app.undo')}
          </Button>
        </>
      ),
    })
  }
}

function originText(origin: LibraryTemplate['origin'], t: ReturnType<typeof useText>): string {
  if (origin === null) return t('library.origin-unknown')
  const { report, year, bureau } = origin
  return report === '' ? t('library.origin-data', { year }) : t('library.origin', { report, year, bureau })
}

interface RenameDialogProps {
  readonly name: string
  readonly onClose: () => void
}

function RenameDialog({ name, onClose }: RenameDialogProps) {
  const t = useText()
  useReturnFocus()
  const [to, setTo] = useState(name)
  const isReady = fileNameIssue(to) === null
  const save = (): void => {
    if (!isReady) return
    onClose()
    void renameTemplate(name, to.trim())
  }
  return (
    <Modal
      open
      width={440}
      title={t('library.rename')}
      okText={t('library.rename')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: !isReady }}
      onOk={save}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={t('draft.finish-name')}
        value={to}
        onChange={({ target }) => setTo(target.value)}
        onPressEnter={save}
      />
    </Modal>
  )
}
