import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Snapshot } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { formatMoment } from '../components/format-moment'
import { IssueList } from '../components/issue-list'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { closeSnapshots, restoreSnapshot, saveSnapshot, useSnapshotQuestion } from './snapshots'

/** The states that the program kept of a project, to go back to or to take out; while they are asked for. */
export function SnapshotDialog() {
  const question = useSnapshotQuestion((state) => state.question)
  return question && <Snapshots key={question.file?.token ?? ''} file={question.file} />
}

interface SnapshotsProps {
  /** A project that cannot be opened; null for the open one. */
  readonly file: Snapshot | { readonly token: string; readonly name: string } | null
}

interface Found {
  readonly list: readonly Snapshot[]
  readonly issues: readonly Issue[]
}

function Snapshots({ file }: SnapshotsProps) {
  const t = useText()
  const isReadOnly = useWindow(({ project }) => file === null && project?.readOnly != null)
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => void findSnapshots(file).then(setFound), [file])
  return (
    <Modal
      open
      width={560}
      title={t(file ? 'app.snapshots-of' : 'app.snapshots-title', { name: file?.name ?? '' })}
      onCancel={closeSnapshots}
      footer={<Button onClick={closeSnapshots}>{t('app.cancel')}</Button>}
    >
      <p>{t(file ? 'app.snapshots-rescue' : 'app.snapshots-about')}</p>
      {found && found.issues.length > 0 && <IssueList issues={found.issues} />}
      {found?.list.length === 0 && <p>{t('app.no-snapshots')}</p>}
      <ul className="snapshot-list">
        {found?.list.map((snapshot) => (
          <li key={snapshot.token}>
            <span>
              {formatMoment(snapshot.at)} · {t(`app.snapshot-${snapshot.reason}`)} ·{' '}
              {t('app.kilobytes', { size: Math.ceil(snapshot.bytes / 1024) })}
            </span>
            <span>
              <Button size="small" disabled={isReadOnly} onClick={() => void restoreSnapshot(snapshot, file)}>
                {t('app.restore')}
              </Button>{' '}
              <Button size="small" onClick={() => void saveSnapshot(snapshot)}>
                {t(nianbao.host === 'desktop' ? 'app.show-file' : 'app.download')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

async function findSnapshots(file: SnapshotsProps['file']): Promise<Found> {
  if (file) {
    const { token, name } = file
    const kept = await nianbao.call('snapshot.listOf', { file: { token, name } })
    return kept.ok ? { list: kept.value, issues: [] } : { list: [], issues: kept.error }
  }
  const kept = await nianbao.call('snapshot.list', null)
  if (!kept.ok) return { list: [], issues: kept.error }
  return { list: kept.value.list, issues: kept.value.failed ? [kept.value.failed] : [] }
}
