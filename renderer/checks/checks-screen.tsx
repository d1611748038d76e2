import { Button, Empty, Input, Spin } from 'antd'
import { useMemo, useState } from 'react'
import type { Issue } from '../../shared/issue'
import { nameKey } from '../../shared/model/dataset'
import { formatEntry } from '../../shared/text/issue-rules'
import { formatIssue } from '../../shared/text/messages'
import { groupIssues, type IssueGroup } from '../issues/group-issues'
import { IssueGroups, type IssuePlace } from '../issues/issue-groups'
import { describePlace } from '../report/issues/describe-place'
import { FillIn } from '../report/issues/issue-panel'
import { showReportPlace } from '../state/screen-request'
import { useText } from '../state/use-text'
import { show, showFigure, useWindow } from '../state/window-store'
import { useTemplate } from '../templates/use-template'
import { figureOfGroup, useToCheck } from '../to-check/to-check-store'
import './checks.css'

/** So many places of a cause are shown at first, and the rest on demand: a large project can have thousands. */
const portion = 8

/** Everything in the open project that wants a look, by its cause. Loaded lazily by the window's frame. */
export default function ChecksScreen() {
  const t = useText()
  const { of, groups, figures } = useToCheck()
  const project = useWindow((state) => state.project)
  const isRunning = project !== null && of !== project.project
  const [search, setSearch] = useState('')
  const placeOf = usePlaces()
  const shown = useSearched(groups, search)
  return (
    <div className="checks">
      <div className="checks-content">
        <h1>{t('checks.title')}</h1>
        <p className="quiet">{t('checks.about')}</p>
        <div className="checks-bar">
          <Input.Search
            allowClear
            className="checks-search"
            placeholder={t('checks.search')}
            aria-label={t('checks.search')}
            onChange={(event) => setSearch(event.target.value)}
          />
          <span role="status" className="quiet">
            {isRunning ? (
              <>
                <Spin size="small" /> {t('issues.checking')}
              </>
            ) : (
              groups.length > 0 && t('issues.walk')
            )}
          </span>
        </div>
        {shown.length > 0 && (
          <div className="checks-list">
            <IssueGroups
              groups={shown}
              file={project?.file.name ?? ''}
              {...{ portion, placeOf }}
              actionOf={(group) => <FillIn group={group} figure={figureOfGroup(group, figures)} />}
            />
          </div>
        )}
        {shown.length === 0 && !isRunning && <Nothing search={search} hasAny={groups.length > 0} />}
      </div>
    </div>
  )
}

/** Nothing to check, with the way on; or nothing that holds the text looked for. */
function Nothing({ search, hasAny }: { readonly search: string; readonly hasAny: boolean }) {
  const t = useText()
  return (
    <Empty
      className="checks-none"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={hasAny ? t('checks.none-shown', { search }) : t('issues.none')}
    >
      {!hasAny && <Button onClick={() => show('report')}>{t('checks.to-report')}</Button>}
    </Empty>
  )
}

/** The groups with the issues whose sentence holds a text. */
function useSearched(groups: readonly IssueGroup[], search: string): readonly IssueGroup[] {
  const locale = useWindow((state) => state.locale)
  return useMemo(() => {
    const wanted = nameKey(search)
    if (wanted === '') return groups
    const issues = new Set(groups.flatMap((group) => group.issues))
    return groupIssues([...issues].filter((issue) => nameKey(formatIssue(issue, locale)).includes(wanted)))
  }, [groups, search, locale])
}

/** The cell that an issue is about, or its place in the report. */
function usePlaces(): (issue: Issue) => IssuePlace | null {
  const locale = useWindow((state) => state.locale)
  const { figures } = useToCheck()
  const template = useTemplate(useWindow((state) => state.project?.project ?? null))
  return (issue) => {
    const figure = figures.get(issue)
    if (figure) {
      const whole = formatIssue(issue, locale)
      return {
        ...{ text: formatEntry(issue, locale) ?? whole, whole },
        isNear: false,
        onChoose: () => showFigure({ ...figure }),
      }
    }
    const place = template?.ok ? describePlace(template.value.template, issue, locale) : null
    return place && { ...place, isNear: false, onChoose: () => showReportPlace(place.block) }
  }
}
