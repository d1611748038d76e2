import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Issue } from '../../../shared/issue'
import type { FigureKey } from '../../../shared/project/edit'
import type { Template } from '../../../shared/template/template'
import type { IssueGroup } from '../../issues/group-issues'
import { IssueGroups, type IssuePlace } from '../../issues/issue-groups'
import { useText } from '../../state/use-text'
import { showFigure, useWindow } from '../../state/window-store'
import { describePlace } from './describe-place'

interface IssuePanelProps {
  readonly template: Template
  readonly groups: readonly IssueGroup[]
  /** The file of the project. */
  readonly file: string
  /** The template's block whose issues were asked for. */
  readonly near: number | null
  readonly onChoose: (block: number) => void
  /** Where a figure that a group lacks belongs. */
  readonly figureOf: (group: IssueGroup) => FigureKey | null
}

/** Everything left out of the report or doubtful in it, by its cause. */
export function IssuePanel({ template, groups, file, near, onChoose, figureOf }: IssuePanelProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  if (groups.length === 0) {
    return (
      <p className="quiet">
        <CheckCircleOutlined aria-hidden /> {t('report.no-issues')}
      </p>
    )
  }
  const placeOf = (issue: Issue): IssuePlace | null => {
    const place = describePlace(template, issue, locale)
    return place && { ...place, isNear: near === place.block, onChoose: () => onChoose(place.block) }
  }
  return (
    <IssueGroups
      {...{ groups, file, placeOf }}
      portion={3}
      actionOf={(group) => <FillIn group={group} figure={figureOf(group)} />}
    />
  )
}

interface FillInProps {
  readonly group: IssueGroup
  readonly figure: FigureKey | null
}

/** The way to the cell in which a missing figure belongs. */
export function FillIn({ group, figure }: FillInProps) {
  const t = useText()
  if (group.tag !== 'missing') return null
  if (!figure) return <span className="quiet">{t('checks.no-cell')}</span>
  return (
    <Button
      type="link"
      size="small"
      onClick={() => showFigure(figure)}
      aria-label={t('report.enter-figure', { indicator: group.indicator })}
    >
      {t('report.fill-in')}
    </Button>
  )
}
