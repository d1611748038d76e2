import { create } from 'zustand'
import type { Issue } from '../../shared/issue'
import type { FigureKey } from '../../shared/project/edit'
import type { Project } from '../../shared/project/project'
import { groupIssues, type IssueGroup } from '../issues/group-issues'
import type { Finding } from './find-to-check'

/** What wants a look in a project, grouped by cause. */
interface ToCheck {
  /** The project, as it was when this was found; null before anything was. */
  readonly of: Project | null
  readonly groups: readonly IssueGroup[]
  /** The groups of what concerns the report. */
  readonly ofReport: readonly IssueGroup[]
  /** The cells that findings are about. */
  readonly figures: ReadonlyMap<Issue, FigureKey>
}

const nothing: ToCheck = { of: null, groups: [], ofReport: [], figures: new Map() }

export const useToCheck = create<ToCheck>()(() => nothing)

/** Keeps what was found in a project, for every screen. */
export function keepFindings(project: Project, findings: readonly Finding[]): void {
  useToCheck.setState({
    of: project,
    groups: groupIssues(findings.map(({ issue }) => issue)),
    ofReport: groupIssues(findings.filter(({ isOfReport }) => isOfReport).map(({ issue }) => issue)),
    figures: new Map(findings.flatMap(({ issue, figure }) => (figure ? [[issue, figure] as const] : []))),
  })
}

export function forgetFindings(): void {
  useToCheck.setState(nothing)
}

/** The cell of the grid where a group can be mended: that of a missing figure. */
export function figureOfGroup(group: IssueGroup, figures: ToCheck['figures']): FigureKey | null {
  for (const issue of group.issues) {
    const figure = figures.get(issue)
    if (figure) return figure
  }
  return null
}
