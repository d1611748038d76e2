import { checkIndicator } from '../../shared/checks/check-dataset'
import type { Issue, Severity } from '../../shared/issue'
import { indexDataset } from '../../shared/model/dataset'
import type { Figure } from '../../shared/model/figure'
import { formatPeriod } from '../../shared/model/period'
import { issue } from '../../shared/issue'
import type { FigureKey } from '../../shared/project/edit'
import { datasetOfProject, type Project } from '../../shared/project/project'
import type { IssueCode } from '../../shared/text/messages'

/** What the findings are grouped by, in the order of the list. */
export const findingKinds = [
  'invalid',
  'template',
  'missing',
  'ranges',
  'parts',
  'totals',
  'regions',
  'jumps',
  'other',
] as const

export type FindingKind = (typeof findingKinds)[number]

/** A finding with the cell of the grid it is about, if there is one. */
export interface Finding {
  readonly issue: Issue
  readonly place: FigureKey | null
}

const kinds: Readonly<Partial<Record<IssueCode, FindingKind>>> = {
  'check.needed-figures': 'missing',
  'template.base-not-before': 'template',
  'template.project-unit': 'template',
  'template.project-unit-assumed': 'template',
  'derive.invalid-figure': 'invalid',
  'check.ratio-out-of-range': 'ranges',
  'check.negative': 'ranges',
  'check.part-above-whole': 'parts',
  'check.parts-above-whole': 'parts',
  'check.total-differs': 'totals',
  'check.derived-differs': 'totals',
  'check.regions-differ': 'regions',
  'check.rise': 'jumps',
  'check.fall': 'jumps',
}

export function kindOf({ issue: { code } }: Finding): FindingKind {
  return kinds[code] ?? (code.startsWith('template.') ? 'template' : 'other')
}

export interface FindingGroup {
  readonly kind: FindingKind
  readonly findings: readonly Finding[]
}

/** The findings of a severity (or all) whose sentence holds the text looked for, by kind; kinds without any are left out. */
export function groupFindings(
  findings: readonly Finding[],
  severity: Severity | null,
  matches: (finding: Finding) => boolean,
): readonly FindingGroup[] {
  const shown = findings.filter(
    (finding) => (severity === null || finding.issue.severity === severity) && matches(finding),
  )
  return findingKinds.flatMap((kind) => {
    const own = shown.filter((finding) => kindOf(finding) === kind)
    return own.length === 0 ? [] : [{ kind, findings: own }]
  })
}

export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { issue: found } of findings) counts[found.severity] += 1
  return counts
}

/** Checks a project indicator by indicator, so that a caller can pause between them. */
export function* checkProject(project: Project): Generator<readonly Finding[]> {
  const index = indexDataset(datasetOfProject(project))
  for (const indicator of project.indicators) {
    const invalid = index.figuresOf(indicator.id).flatMap((figure): readonly Finding[] => {
      if (figure.value.tag !== 'invalid') return []
      const parameters = {
        indicator: indicator.name,
        period: formatPeriod(figure.period),
        text: figure.value.text,
      }
      return [{ issue: issue('error', 'derive.invalid-figure', null, parameters), place: placeOf(figure) }]
    })
    const found = checkIndicator(index, indicator).map(({ issue: cause, figure }) => ({
      issue: cause,
      place: placeOf(figure),
    }))
    yield [...invalid, ...found]
  }
}

function placeOf({ indicator, region, period }: Figure): FigureKey {
  return { indicator, region, period }
}
