import { useEffect, useMemo } from 'react'
import type { ImportPreview } from '../../shared/api/contract'
import { useWindow } from '../state/window-store'
import { CheckStep } from './check-step'
import { listTables } from './session/correction-draft'
import { DifferenceStep } from './differences/difference-step'
import { ImportBar } from './import-bar'
import { ImportStart } from './import-start'
import { applyCorrections } from './session/import-actions'
import { beginWith, useImport } from './session/import-store'
import './import.css'
import { ReadProgress } from './reading/read-progress'

/** A workbook on its way into the project: recognise first, ask second, write last. Loaded lazily by the window's frame. */
export default function ImportScreen() {
  const preview = useWindow((state) => state.preview)
  useEffect(() => {
    if (preview && beginWith(preview) && preview.offered.length > 0) void applyCorrections()
  }, [preview])
  return (
    <div className="import">
      {preview ? <Preview preview={preview} /> : <ImportStart />}
      <ReadProgress />
    </div>
  )
}

function Preview({ preview }: { readonly preview: ImportPreview }) {
  const first = useImport((state) => state.first)
  const step = useImport((state) => state.step)
  const project = useWindow((state) => state.project?.project ?? null)
  const tables = useMemo(() => listTables(first ?? preview.recognised, preview.recognised), [first, preview])
  return (
    <>
      <ImportBar preview={preview} tables={tables} />
      {step === 'check' ? (
        <CheckStep preview={preview} tables={tables} indicators={project?.indicators ?? []} />
      ) : (
        <DifferenceStep />
      )}
    </>
  )
}
