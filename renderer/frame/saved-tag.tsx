import { Tag } from 'antd'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'

/** Whether everything is on disk. It says so only when that is known. */
export function SavedTag() {
  const { project, unsaved, connection, left } = useWindow()
  const t = useText()
  if (!project) return null
  if (left) return <Tag role="status">{t('app.left')}</Tag>
  if (connection !== 'there') {
    return (
      <Tag role="status" color="warning">
        {unsaved > 0 ? t('app.unsaved', { count: unsaved }) : t('app.no-connection')}
      </Tag>
    )
  }
  if (project.readOnly) return <Tag role="status">{t('app.read-only')}</Tag>
  return <Tag role="status">{t(unsaved > 0 ? 'app.saving' : 'app.saved')}</Tag>
}
