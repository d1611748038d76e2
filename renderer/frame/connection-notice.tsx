import { Alert, Button, Space } from 'antd'
import { openFile } from '../home/open-project'
import { useText } from '../state/use-text'
import { loadApp, useWindow } from '../state/window-store'

/** Tells that this window is cut off: the program cannot be reached or has ended, or another window left the project. */
export function ConnectionNotice() {
  const { project, unsaved, connection, left } = useWindow()
  const t = useText()
  if (connection === 'ended') {
    return <Alert banner type="error" title={t(unsaved > 0 ? 'app.ended-unsaved' : 'app.ended', { count: unsaved })} />
  }
  if (connection === 'lost') {
    return <Alert banner type="warning" title={t('app.lost', { count: unsaved })} />
  }
  if (!left || !project) return null
  return (
    <Alert
      banner
      type="warning"
      title={left.name === null ? t('app.left-closed') : t('app.left-for', { name: left.name })}
      action={
        <Space>
          <Button size="small" onClick={() => void openFile(project.file)}>
            {t('app.open-again')}
          </Button>
          <Button size="small" onClick={() => void goAlong()}>
            {t(left.name === null ? 'app.home' : 'app.go-along')}
          </Button>
        </Space>
      }
    />
  )
}

/** Shows what the other window opened, or the first screen where it only closed the project. */
async function goAlong(): Promise<void> {
  useWindow.setState({ project: null, preview: null, left: null, screen: 'home' })
  await loadApp()
}
