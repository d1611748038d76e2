import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'
import type { ProjectState, ReportPage } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import type { Project } from '../../shared/project/project'
import type { ReportFigure } from '../../shared/report/document'
import { findProfile } from '../../shared/render/style/profiles/index'
import { newsProfile } from '../../shared/render/style/profiles/news'
import type { StyleProfile } from '../../shared/render/style/style-profile'
import type { Template } from '../../shared/template/template'
import { useScreenRequest } from '../state/screen-request'
import { figuresOfBlock } from './figures/figures-of-block'
import { blockId, type ChosenFigure, type PaperActions } from './paper/report-paper'
import type { BlockChange } from './preview/compare-blocks'
import { shownBeside } from './preview/block-of-place'
import { useReportChanges } from './preview/use-report-changes'
import { useLastYear } from './preview/use-last-year'
import { useReportPreview, type ReportPreview } from './preview/use-report-preview'
import { usePagePlan } from './preview/use-page-plan'
import { useToday } from './preview/use-today'
import { useZoom, type PaperZoom } from './paper/use-zoom'
import { useReportPanels, type ReportPanels } from './use-report-panels'
import { useIssuesBeside } from './use-issues-beside'

/** What stands beside the paper. */
export type ReportPanel = 'figure' | 'issues'

/** The report of the open project as it is looked at: what is drawn, chosen, shown beside it and open over it. */
export interface ReportSession {
  /** The scrolling ground that the paper lies on. */
  readonly paper: RefObject<HTMLDivElement | null>
  readonly report: ReportPreview
  /** The pages of the PDF; null before they are known. */
  readonly plan: readonly ReportPage[] | null
  readonly zoom: PaperZoom
  /** What stands beside the paper. */
  readonly panels: ReportPanels
  readonly profile: StyleProfile
  readonly changes: ReadonlyMap<number, BlockChange>
  readonly dismissChanges: () => void
  /** The year of the report that the changes are against; null for the report as it was looked at last. */
  readonly comparedYear: number | null
  /** The template's block of each block that is drawn. */
  readonly origins: readonly number[]
  readonly issues: readonly Issue[]
  readonly issuesBeside: ReadonlyMap<number, readonly Issue[]>
  /** The template's blocks with wording of the project's own. */
  readonly overridden: ReadonlySet<number>
  readonly chosen: ChosenFigure | null
  readonly unchoose: () => void
  /** The chosen figure in the report of the moment. */
  readonly figure: ReportFigure | null
  readonly panel: ReportPanel
  readonly setPanel: (panel: ReportPanel) => void
  /** The template's block whose issues were asked for. */
  readonly near: number | null
  readonly showBlock: (block: number, shown: number | null) => void
  readonly scrollTo: (origin: number) => void
  readonly actions: PaperActions & { editWording(origin: number | null): void }
  /** The block whose wording is being written. */
  readonly worded: number | null
  readonly isExporting: boolean
  readonly setExporting: (isExporting: boolean) => void
}

/** Fills the report of the open project and keeps what of it is looked at. */
export function useReportSession(
  state: ProjectState,
  template: Template,
  templateIssues: readonly Issue[],
): ReportSession {
  const { project } = state
  const paper = useRef<HTMLDivElement>(null)
  const today = useToday()
  const report = useReportPreview(project, template, today)
  const { filled, blocks, errors } = report
  const { changes: edited, dismiss } = useReportChanges(state.file.token, project, blocks)
  const lastYear = useLastYear(project, report.prepared, blocks, today)
  const [isMarked, setMarked] = useState(true)
  // What was edited just now is the news; without any, what is new against last year's report.
  const changes = edited.size === 0 && isMarked && lastYear ? lastYear.changes : edited
  const [chosen, setChosen] = useState<ChosenFigure | null>(null)
  const [panel, setPanel] = useState<ReportPanel>('figure')
  const [near, setNear] = useState<number | null>(null)
  const [worded, setWorded] = useState<number | null>(null)
  const [isExporting, setExporting] = useState(false)
  const panels = useReportPanels()
  const { showSide } = panels
  // Whatever is asked for beside the paper is shown there.
  const openPanel = useCallback((next: ReportPanel): void => {
    setPanel(next)
    showSide()
  }, [])
  const issues = useMemo(() => [...templateIssues, ...(filled?.issues ?? [])], [templateIssues, filled])
  // A page break is not drawn, so nothing can stand beside it.
  const origins = useMemo(
    () => blocks.flatMap(({ origin, block }) => (block.tag === 'page-break' ? [] : [origin])),
    [blocks],
  )
  const issuesBeside = useIssuesBeside(template, origins, errors, issues)
  const showBlock = (block: number, shown: number | null): void => {
    setNear(block)
    if (shown !== null) scrollTo(shown)
  }
  useScreenRequest('export', () => setExporting(true))
  useScreenRequest('place', (block) => {
    if (block === null) return
    openPanel('issues')
    showBlock(block, shownBeside(origins, block))
  })
  const overridden = useOverridden(project, template)
  const actions = useMemo(() => paperActions({ setChosen, setPanel: openPanel, setNear, setWorded }), [openPanel])
  const profile = findProfile(project.report.profile) ?? newsProfile
  const plan = usePagePlan(JSON.stringify([state.id, project.report.template, project.report.profile]), state.revision)
  const zoom = useZoom(paper, profile.page.width)
  return {
    ...{ paper, report, changes, origins, issues, issuesBeside, overridden, actions },
    ...{ profile, plan, zoom, panels, setPanel: openPanel },
    ...{ chosen, panel, near, worded, isExporting, setExporting, scrollTo, showBlock },
    dismissChanges: () => (edited.size > 0 ? dismiss() : setMarked(false)),
    comparedYear: edited.size === 0 && isMarked ? (lastYear?.year ?? null) : null,
    unchoose: () => setChosen(null),
    figure: useMemo(() => findFigure(filled, chosen), [filled, chosen]),
  }
}

/** The template's blocks with wording of the project's own. */
function useOverridden({ overrides }: Project, template: Template): ReadonlySet<number> {
  return useMemo(
    () => new Set(overrides.filter((kept) => kept.template === template.id).map(({ block }) => block)),
    [overrides, template],
  )
}

interface Setters {
  readonly setChosen: (chosen: ChosenFigure) => void
  readonly setPanel: (panel: ReportPanel) => void
  readonly setNear: (origin: number) => void
  readonly setWorded: (origin: number | null) => void
}

/** What the paper asks for; the same object as long as the screen is there, since every block has it. */
function paperActions({ setChosen, setPanel, setNear, setWorded }: Setters): ReportSession['actions'] {
  return {
    chooseFigure: (figure) => {
      setChosen(figure)
      setPanel('figure')
    },
    editWording: setWorded,
    showIssues: (origin) => {
      setNear(origin)
      setPanel('issues')
    },
  }
}

function scrollTo(origin: number): void {
  document.getElementById(blockId(origin))?.scrollIntoView({ block: 'center' })
}

function findFigure(filled: ReportPreview['filled'], chosen: ChosenFigure | null): ReportFigure | null {
  if (!filled || !chosen) return null
  const block = filled.document.blocks[filled.origins.indexOf(chosen.origin)]
  const id = block ? figuresOfBlock(block)[chosen.number] : undefined
  return filled.document.figures.find((figure) => figure.id === id) ?? null
}
