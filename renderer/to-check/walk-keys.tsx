import { useMemo } from 'react'
import type { Issue } from '../../shared/issue'
import type { FigureKey } from '../../shared/project/edit'
import { formatIssue } from '../../shared/text/messages'
import type { IssueGroup } from '../issues/group-issues'
import { useWalk, type WalkStop } from '../issues/use-walk'
import { showFigure, useWindow } from '../state/window-store'
import { useToCheck } from './to-check-store'
import { useOpenGroups } from './use-open-groups'

/** Alt+↓ and Alt+↑ walk through the cells that want a look, from whatever screen; the import and the review of a report have walks of their own. */
export function WalkKeys() {
  const isElsewhere = useWindow(
    ({ screen, preview }) => screen === 'draft' || (screen === 'import' && preview !== null),
  )
  const locale = useWindow((state) => state.locale)
  const figures = useToCheck((state) => state.figures)
  const { all } = useOpenGroups()
  const stops = useMemo(
    () =>
      isElsewhere
        ? []
        : all
            .flatMap((group) => figuresOf(group, figures))
            .map(([issue, figure]): WalkStop => ({
              text: formatIssue(issue, locale),
              show: () => showFigure({ ...figure }),
            })),
    [isElsewhere, all, figures, locale],
  )
  useWalk(stops)
  return null
}

function figuresOf(
  group: IssueGroup,
  figures: ReadonlyMap<Issue, FigureKey>,
): readonly (readonly [Issue, FigureKey])[] {
  return group.issues.flatMap((issue) => {
    const figure = figures.get(issue)
    return figure ? [[issue, figure] as const] : []
  })
}
