import { Button, Modal } from 'antd'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { closeOpenDialog, openFromElsewhere, useOpenDialog } from './open-project'
import { ProjectList } from './recent-list'

/** In browser mode: the projects in the folder of the program, opened where they are, and the way to one from elsewhere. */
export function OpenDialog() {
  const t = useText()
  const isOpen = useOpenDialog((state) => state.isOpen)
  const app = useWindow((state) => state.app)
  return (
    <Modal
      open={isOpen}
      title={t('home.open-title')}
      onCancel={closeOpenDialog}
      footer={<Button onClick={() => void openFromElsewhere()}>{t('home.open-elsewhere')}</Button>}
    >
      <p className="home-quiet">{t('home.open-about')}</p>
      <ProjectList projects={(app?.recent ?? []).filter(({ isThere }) => isThere)} onOpen={closeOpenDialog} />
    </Modal>
  )
}
