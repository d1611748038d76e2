import { App, Button } from 'antd'
import { formatMoment } from '../components/format-moment'
import { useReceivedFiles } from '../clipboard/use-received-files'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'
import { importInto } from './reading/import-into'

/** What the import screen shows before a workbook was read: the ways to give it one. */
export function ImportStart() {
  const t = useText()
  const { message } = App.useApp()
  const receive = async ([dropped]: readonly File[]): Promise<void> => {
    if (!dropped) return
    const file = await nianbao.takeFile(dropped)
    if (file) await importInto({ tag: 'file', file })
    else message.warning(t('home.not-taken', { file: dropped.name }))
  }
  const { isDragging, handlers } = useReceivedFiles({
    onFiles: (files) => void receive(files),
    onCells: (cells) => {
      const name = t('home.pasted-name', { time: formatMoment(new Date().toISOString()) })
      void importInto({ tag: 'cells', name, cells })
    },
    onNothing: () => void message.warning(t('home.nothing-pasted')),
  })
  const choose = async (): Promise<void> => {
    const file = await nianbao.chooseFile('workbook')
    if (file) await importInto({ tag: 'file', file })
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
