import { useEffect, useMemo, useState } from 'react'
import type { Project } from '../../../shared/project/project'
import { compareBlocks, type BlockChange } from './compare-blocks'
import type { ShownBlock } from './keep-blocks'

interface SeenReport {
  /** The project and how its report was made: another of these is another report, not a changed one. */
  readonly report: string
  readonly blocks: readonly ShownBlock[]
}

/** The report as it was last looked at; outlives the screen, because edits are made on another. */
let seen: SeenReport | null = null

export interface ReportChanges {
  readonly changes: ReadonlyMap<number, BlockChange>
  /** Takes the report as looked at. */
  readonly dismiss: () => void
}

const none: ReadonlyMap<number, BlockChange> = new Map()

/** What of the report reads otherwise than when it was last looked at. */
export function useReportChanges(file: string, project: Project, blocks: readonly ShownBlock[]): ReportChanges {
  const report = JSON.stringify([file, project.report, project.overrides])
  const [before, setBefore] = useState(seen)
  useEffect(() => {
    if (before?.report === report || blocks.length === 0) return
    seen = { report, blocks }
    setBefore(seen)
  }, [before, report, blocks])
  const changes = useMemo(
    () => (before?.report === report ? compareBlocks(before.blocks, blocks) : none),
    [before, report, blocks],
  )
  return {
    changes,
    dismiss: () => {
      seen = { report, blocks }
      setBefore(seen)
    },
  }
}
