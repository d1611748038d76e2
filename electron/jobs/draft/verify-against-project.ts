import { checkReport, type ReportDisagreement } from '../../../shared/draft/check-report'
import { Figures } from '../../../shared/draft/candidates/figures'
import type { ReportText } from '../../../shared/draft/report-text'
import { reportYear } from '../../../shared/draft/report-year'
import { readingOf, type Reading } from '../../../shared/draft/review/reading'
import type { Issue } from '../../../shared/issue'
import { datasetOfProject, type Project } from '../../../shared/project/project'
import { success, type Result } from '../../../shared/result'
import { readFinishedReport, type ReportPorts } from './read-finished-report'

/** A number of a finished report that disagrees with the project, with how the right one comes about. */
export interface ReportFinding extends ReportDisagreement {
  /** Stands for what disagrees, wherever it stands in the report: a reason that settles it is kept under this. */
  readonly key: string
  readonly reading: Reading
}

export interface VerifiedText {
  readonly report: ReportText
  /** The year that the report was compared with. */
  readonly year: number
  readonly findings: readonly ReportFinding[]
  readonly issues: readonly Issue[]
}

/** So much of the text before a number says which one it is. */
const wordsBefore = 24

/** Compares a finished report with the data of a project: with the year that it names, else with that of the project's report. */
export async function verifyAgainstProject(
  path: string,
  project: Project,
  ports: ReportPorts,
): Promise<Result<VerifiedText>> {
  const read = await readFinishedReport(path, ports)
  if (!read.ok) return read
  const { report, issues } = read.value
  ports.progress('draft')
  const dataset = datasetOfProject(project)
  const { region, baseYear: own } = project.report
  const year = reportYear(report) ?? project.report.year
  const baseYear = own !== null && own < year ? own : null
  const figures = new Figures(dataset, region)
  const texts = new Map(
    report.blocks.flatMap((block) => (block.tag === 'paragraph' ? [[block.index, block.text]] : [])),
  )
  const findings = checkReport(report, dataset, { year, baseYear, region, names: [] }).map((found): ReportFinding => {
    const before = texts.get(found.paragraph)?.slice(Math.max(0, found.start - wordsBefore), found.start) ?? ''
    return {
      ...found,
      key: `${before}${found.text}→${found.right}`,
      reading: readingOf(found.binding, figures, []),
    }
  })
  return success({ report, year, findings, issues })
}
