import { useState } from 'react'
import { useReceivedFiles } from '../clipboard/use-received-files'
import { formatMoment } from '../components/format-moment'
import type { ImportSource } from '../import/reading/read-task'
import { nianbao } from '../nianbao'
import { askForReport } from '../state/report-start'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { isProjectFile } from './file-names'
import { openTakenFile } from './open-project'
import { startFromWorkbook } from './start-project'

/** What was dropped or pasted on the first screen, and how it goes on from there. */
export interface ArrivingWorkbook {
  /** A workbook that could go into the open project or a new one: the user is asked which. */
  readonly asked: ImportSource | null
  /** Puts the question away, and does what was answered, if anything was. */
  readonly answer: (use: ((source: ImportSource) => Promise<void>) | null) => void
  /** What went otherwise than hoped, in words. */
  readonly notice: string | null
  readonly dismissNotice: () => void
  readonly isDragging: boolean
  readonly handlers: ReturnType<typeof useReceivedFiles>['handlers']
}

/** Takes files that are dropped, and files or cells that are pasted: a project is opened, a workbook begins one or is asked about. */
export function useArrivingWorkbook(): ArrivingWorkbook {
  const t = useText()
  const [asked, setAsked] = useState<ImportSource | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const begin = async (source: ImportSource): Promise<void> => {
    if (source.tag === 'file' && isProjectFile(source.file.name)) {
      await openTakenFile(source.file)
      return
    }
    if (source.tag === 'file' && /\.(?:docx?|wps)$/iu.test(source.file.name)) {
      askForReport(source.file)
      return
    }
    // With a project open it is not clear where the workbook should go.
    if (useWindow.getState().project) setAsked(source)
    else await startFromWorkbook(source)
  }
  const receive = async ([first, ...more]: readonly File[]): Promise<void> => {
    if (!first) return
    const file = await nianbao.takeFile(first)
    const ignored = more.length > 0 ? t('home.one-file', { file: first.name }) : null
    setNotice(file ? ignored : t('home.not-taken', { file: first.name }))
    if (file) await begin({ tag: 'file', file })
  }
  const { isDragging, handlers } = useReceivedFiles({
    onFiles: (files) => void receive(files),
    onCells: (cells) => {
      setNotice(null)
      const name = t('home.pasted-name', { time: formatMoment(new Date().toISOString()) })
      void begin({ tag: 'cells', name, cells })
    },
    onNothing: () => setNotice(t('home.nothing-pasted')),
  })
  return {
    asked,
    answer: (use) => {
      setAsked(null)
      if (asked && use) void use(asked)
    },
    notice,
    dismissNotice: () => setNotice(null),
    isDragging,
    handlers,
  }
}
