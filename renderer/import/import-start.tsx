import { App, Button } from 'antd'
import { useCallback } from 'react'
import { importInto } from '../home/start-project'
import { useReceivedFiles } from '../home/use-received-files'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'

/** What the import screen shows before a workbook was read: the ways to give it one. */
export function ImportStart() {
  const t = useText()
  const { message } = App.useApp()
  const receive = useCallback(
    async (dropped: File) => {
      const file = await nianbao.takeFile(dropped)
      if (file) await importInto(file)
      else message.warning(t('home.not-taken', { file: dropped.name }))
    },
    [message, t],
  )
  const onFiles = useCallback(
    ([first]: readonly File[]) => {
      if (first) void receive(first)
    },
    [receive],
  )
  const { isDragging, handlers } = useReceivedFiles(onFiles)
  const choose = async (): Promise<void> => {
    const file = await nianbao.chooseFile('workbook')
    if (file) await importInto(file)
  }
  return (
    <div className={isDragging ? 'import-empty is-dragging' : 'import-empty'} {...handlers}>
      <h1>{t('import.choose-title')}</h1>
      <p className="import-quiet">{t('import.choose-about')}</p>
      <Button type="primary" size="large" onClick={() => void choose()}>
        {t('home.choose-workbook')}
      </Button>
    </div>
  )
}
