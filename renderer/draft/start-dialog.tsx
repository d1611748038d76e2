import { FileWordOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { FileToken } from '../../shared/api/contract'
import { useReceivedFiles } from '../clipboard/use-received-files'
import { useReturnFocus } from '../components/use-return-focus'
import { ReadProgress } from '../import/reading/read-progress'
import type { ImportSource } from '../import/reading/read-task'
import { nianbao } from '../nianbao'
import { closeReportStart, useReportStart, waitWithReport } from '../state/report-start'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { beginDraft } from './begin-draft'
import './start-dialog.css'
import { useWaitingReport } from './use-waiting-report'

interface StartDialogProps {
  /** Begins a project from a workbook. */
  readonly startFromWorkbook: (source: ImportSource) => Promise<void>
}

/** Asks for last year's report and the figures that it was written from, while somebody wants to begin with them. */
export function StartDialog({ startFromWorkbook }: StartDialogProps) {
  const isAsking = useReportStart((state) => state.isAsking)
  useWaitingReport()
  const isReadHere = useWindow(({ screen }) => screen !== 'home' && screen !== 'import')
  return (
    <>
      {isAsking && <Questions startFromWorkbook={startFromWorkbook} />}
      {/* The first screen and the import show themselves how far a reading is. */}
      {isReadHere && <ReadProgress />}
    </>
  )
}

function Questions({ startFromWorkbook }: StartDialogProps) {
  const t = useText()
  useReturnFocus()
  const project = useWindow((state) => state.project?.project ?? null)
  const given = useReportStart((state) => state.report)
  const hasData = (project?.figures.length ?? 0) > 0
  const [report, setReport] = useState<FileToken | null>(given)
  const [workbook, setWorkbook] = useState<FileToken | null>(null)
  const [isHere, setHere] = useState(hasData)
  const take = async (files: readonly File[]): Promise<void> => {
    for (const file of await takeFiles(files)) (isReport(file) ? setReport : setWorkbook)(file)
  }
  const { isDragging, handlers } = useReceivedFiles({
    onFiles: (files) => void take(files),
    onCells: () => undefined,
    onNothing: () => undefined,
  })
  const begin = (): void => {
    if (!report) return
    closeReportStart()
    if (isHere) void beginDraft(report)
    else if (workbook) void beginWithWorkbook(report, workbook, startFromWorkbook)
  }
  const isReady = report !== null && (isHere || workbook !== null)
  return (
    <Modal
      open
      width={640}
      title={t('draft.start')}
      okText={t(isHere ? 'draft.begin' : 'draft.begin-data')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: !isReady }}
      onOk={begin}
      onCancel={closeReportStart}
    >
      <div className={`draft-start${isDragging ? ' is-dragging' : ''}`} {...handlers}>
        <p className="quiet">{t('draft.start-about')}</p>
        <FileLine
          icon={<FileWordOutlined aria-hidden />}
          label={t('draft.report')}
          file={report}
          button={t('draft.choose-report')}
          onChoose={() => void nianbao.chooseFile('finished-report').then((file) => file && setReport(file))}
        />
        <DataChoice project={hasData ? (project?.name ?? '') : null} isHere={isHere} onHere={setHere}>
          <FileLine
            icon={<TableOutlined aria-hidden />}
            label={t('draft.data')}
            file={workbook}
            button={t('draft.choose-data')}
            onChoose={() => void nianbao.chooseFile('workbook').then((file) => file && setWorkbook(file))}
          />
        </DataChoice>
      </div>
    </Modal>
  )
}

interface DataChoiceProps {
  /** The name of the open project where it has figures. */
  readonly project: string | null
  readonly isHere: boolean
  readonly onHere: (isHere: boolean) => void
  /** The question for a workbook. */
  readonly children: ReactNode
}

/** Which figures the report was written from: those of the open project, or a workbook. */
function DataChoice({ project, isHere, onHere, children }: DataChoiceProps) {
  const t = useText()
  return (
    <>
      {project !== null && (
        <Radio.Group
          value={isHere}
          onChange={({ target }) => onHere(target.value === true)}
          options={[
            { value: true, label: t('draft.data-here', { name: project }) },
            { value: false, label: t('draft.data-new') },
          ]}
        />
      )}
      {!isHere && children}
    </>
  )
}

interface FileLineProps {
  readonly icon: ReactNode
  readonly label: string
  readonly file: FileToken | null
  readonly button: string
  readonly onChoose: () => void
}

/** A file that is asked for, and the one that was chosen. */
function FileLine({ icon, label, file, button, onChoose }: FileLineProps) {
  const t = useText()
  return (
    <div className="draft-file">
      {icon}
      <span>{label}</span>
      <strong>{file?.name ?? <span className="quiet">{t('draft.not-chosen')}</span>}</strong>
      <Button onClick={onChoose}>{button}</Button>
    </div>
  )
}

/** Reads the workbook first: the report waits until its figures are taken in. */
async function beginWithWorkbook(
  report: FileToken,
  file: FileToken,
  start: StartDialogProps['startFromWorkbook'],
): Promise<void> {
  waitWithReport(report)
  await start({ tag: 'file', file })
  // A workbook that could not be read begins nothing.
  if (useWindow.getState().preview === null) waitWithReport(null)
}

const isReport = ({ name }: FileToken): boolean => /\.(?:docx?|wps)$/iu.test(name)

async function takeFiles(files: readonly File[]): Promise<readonly FileToken[]> {
  const taken = await Promise.all(files.map((file) => nianbao.takeFile(file)))
  return taken.filter((file) => file !== null)
}
