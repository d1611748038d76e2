import { App, Button } from 'antd'
import type { ImportPreview } from '../../shared/api/contract'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { undatedCells, type ListedTable } from './session/correction-draft'
import {
  acceptChosen,
  applyAllCorrections,
  compareWithProject,
  discardImport,
  undatedTables,
} from './session/import-actions'
import { selectTable, showCheck, useImport } from './session/import-store'

interface ImportBarProps {
  readonly preview: ImportPreview
  readonly tables: readonly ListedTable[]
}

/** Where the user is in the import, and the ways on, back and out. */
export function ImportBar({ preview, tables }: ImportBarProps) {
  const t = useText()
  const step = useImport((state) => state.step)
  const cells = tables.reduce((sum, { table }) => sum + (table?.cells.length ?? 0), 0)
  return (
    <div className="import-bar">
      <h1 title={preview.file}>{preview.file}</h1>
      <span className="import-quiet">
        {t('import.summary', { tables: tables.filter(({ table }) => table).length, cells })}
      </span>
      <span className="import-space" />
      <ol className="import-steps">
        <li aria-current={step === 'check' ? 'step' : undefined}>1 {t('import.step-check')}</li>
        <li aria-hidden="true">›</li>
        <li aria-current={step === 'compare' ? 'step' : undefined}>2 {t('import.step-compare')}</li>
      </ol>
      <span className="import-space" />
      <DiscardButton />
      {step === 'check' ? <NextButton cells={cells} /> : <AcceptButtons />}
    </div>
  )
}

/** Gives the import up, once asked. */
function DiscardButton() {
  const t = useText()
  const { modal } = App.useApp()
  const task = useImport((state) => state.task)
  const discard = (): void => {
    modal.confirm({
      title: t('import.discard-ask'),
      okText: t('import.discard'),
      cancelText: t('import.keep'),
      okButtonProps: { danger: true, type: 'default' },
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => void discardImport(),
    })
  }
  return (
    <Button onClick={discard} disabled={task === 'accept'}>
      {t('import.discard')}
    </Button>
  )
}

/** On to the comparison; figures without a year are asked about first. */
function NextButton({ cells }: { readonly cells: number }) {
  const t = useText()
  const { modal } = App.useApp()
  const task = useImport((state) => state.task)
  const next = async (): Promise<void> => {
    // Which years are wanted shows once the corrections are applied.
    if (!(await applyAllCorrections())) return
    const waiting = undatedTables()
    const [first] = waiting
    if (!first) {
      void compareWithProject()
      return
    }
    const count = waiting.reduce((sum, { table }) => sum + (table ? undatedCells(table) : 0), 0)
    modal.confirm({
      title: t('import.undated-ask', { count }),
      okText: t('import.go-on'),
      cancelText: t('import.fill-year'),
      onOk: () => void compareWithProject(),
      onCancel: () => {
        selectTable(first)
        document.getElementById('table-year')?.focus()
      },
    })
  }
  return (
    <Button type="primary" loading={task === 'compare'} disabled={cells === 0} onClick={() => void next()}>
      {t('import.next')}
    </Button>
  )
}

/**
 * Back, or on to writing what was chosen. The second is not the button of the step before with other words: a second press of Enter
 * must write nothing unseen.
 */
function AcceptButtons() {
  const t = useText()
  const { message } = App.useApp()
  const { task, chosen } = useImport()
  const isReadOnly = useWindow(({ project }) => project !== null && project.readOnly !== null)
  const accept = async (): Promise<void> => {
    const count = chosen.size
    if (await acceptChosen()) message.success(t('import.accepted', { count }))
  }
  return (
    <>
      <Button onClick={showCheck} disabled={task !== null}>
        {t('import.back')}
      </Button>
      <Button
        type="primary"
        loading={task === 'accept'}
        disabled={chosen.size === 0 || isReadOnly}
        onClick={() => void accept()}
      >
        {t('import.accept', { count: chosen.size })}
      </Button>
    </>
  )
}
