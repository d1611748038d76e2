import { CheckOutlined, ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { Issue, Severity } from '../../shared/issue'
import { useText } from '../state/use-text'
import { markOf, setAside, useAsideOf } from './aside-store'
import { groupKey, type IssueGroup } from './group-issues'
import { GroupTitle } from './group-title'
import './issues.css'

/** A place that an issue touches, as a short link. */
export interface IssuePlace {
  readonly text: string
  /** The whole sentence, for the pointer and for a screen reader. */
  readonly whole: string | null
  /** It is what is shown at the moment. */
  readonly isNear: boolean
  /** Null where there is nothing to be shown. */
  readonly onChoose: (() => void) | null
}

interface IssueGroupsProps {
  readonly groups: readonly IssueGroup[]
  /** The file that the issues are about: what is set aside is remembered by it. */
  readonly file: string
  /** So many places of a group are shown before the rest is asked for. */
  readonly portion: number
  /** Null where an issue touches no place that has a name. */
  readonly placeOf: (issue: Issue, group: IssueGroup) => IssuePlace | null
  /** What mends a group, beside its sentence. */
  readonly actionOf?: (group: IssueGroup) => ReactNode
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Everything that wants a look, by its cause: what must be done first at the top, and what was set aside folded at the end. */
export function IssueGroups({ groups, file, ...rest }: IssueGroupsProps) {
  const t = useText()
  const aside = useAsideOf(file)
  const keyed = useMemo(() => groups.map((group) => ({ key: groupKey(group), group })), [groups])
  const isAside = ({ key, group }: KeyedGroup): boolean => group.severity !== 'error' && aside.has(markOf(key))
  const read = keyed.filter(isAside)
  return (
    <>
      {severities.map((severity) => {
        const own = keyed.filter((keyedGroup) => keyedGroup.group.severity === severity && !isAside(keyedGroup))
        if (own.length === 0) return null
        return (
          <section key={severity} aria-label={t(`issues.${severity}`, { count: own.length })}>
            <h3 className="issue-head">{t(`issues.${severity}`, { count: own.length })}</h3>
            <GroupList keyed={own} isAside={false} {...{ file, ...rest }} />
          </section>
        )
      })}
      {read.length > 0 && (
        <details className="issue-aside">
          <summary>{t('issues.aside', { count: read.length })}</summary>
          <GroupList keyed={read} isAside {...{ file, ...rest }} />
        </details>
      )}
    </>
  )
}

interface KeyedGroup {
  readonly key: string
  readonly group: IssueGroup
}

interface GroupListProps extends Omit<IssueGroupsProps, 'groups'> {
  readonly keyed: readonly KeyedGroup[]
  readonly isAside: boolean
}

function GroupList({ keyed, ...rest }: GroupListProps) {
  return (
    <ul className="issue-groups">
      {keyed.map(({ key, group }, at) => (
        <Group key={`${at}-${markOf(key)}`} {...{ group, groupMark: key }} {...rest} />
      ))}
    </ul>
  )
}

const signs = {
  error: <ExclamationCircleOutlined aria-hidden />,
  warning: <WarningOutlined aria-hidden />,
  info: <InfoCircleOutlined aria-hidden />,
} as const satisfies Readonly<Record<Severity, unknown>>

interface GroupProps extends Omit<GroupListProps, 'keyed'> {
  readonly group: IssueGroup
  /** The key that it is set aside by. */
  readonly groupMark: string
}

/** One cause: what it is, the way to mend it, the places that it touches, and the way to set it aside. */
function Group({ group, groupMark, isAside, file, portion, placeOf, actionOf }: GroupProps) {
  const t = useText()
  const [isWhole, setWhole] = useState(false)
  const places = placesOf(group, placeOf)
  const isNear = places.some((place) => place.isNear)
  const shown = isWhole || isNear ? places : places.slice(0, portion)
  const rest = places.length - shown.length
  return (
    <li className={`issue-group is-${group.severity}${isNear ? ' is-near' : ''}`}>
      <div className="issue-title">
        <span className="issue-sign">{signs[group.severity]}</span>
        <span className="issue-text">
          <GroupTitle group={group} /> {actionOf?.(group)}
        </span>
        {group.severity !== 'error' && (
          <Tooltip title={t(isAside ? 'issues.take-back-about' : 'issues.read-about')}>
            <Button
              type="text"
              size="small"
              icon={isAside ? undefined : <CheckOutlined aria-hidden />}
              onClick={() => setAside(file, groupMark, !isAside)}
            >
              {t(isAside ? 'issues.take-back' : 'issues.read')}
            </Button>
          </Tooltip>
        )}
      </div>
      {shown.length > 0 && (
        <div className="issue-locations">
          {shown.map((place, at) => (
            <Place key={at} place={place} />
          ))}
          {rest > 0 && (
            <Button type="link" size="small" onClick={() => setWhole(true)}>
              {t('report.more-locations', { count: rest })}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** The places of a group, each once: that a figure is needed for a sentence is told by the way to its cell. */
function placesOf(group: IssueGroup, placeOf: IssueGroupsProps['placeOf']): readonly IssuePlace[] {
  const places = group.issues.flatMap((issue) =>
    issue.code === 'check.needed-figures' ? [] : (placeOf(issue, group) ?? []),
  )
  return [...new Map(places.map((place) => [place.text, place])).values()]
}

function Place({ place: { text, whole, isNear, onChoose } }: { readonly place: IssuePlace }) {
  if (!onChoose) return <span className="quiet">{text}</span>
  return (
    <button
      type="button"
      className="link-button issue-place"
      title={whole ?? undefined}
      aria-label={whole === null ? undefined : `${text}：${whole}`}
      aria-current={isNear ? 'true' : undefined}
      onClick={onChoose}
    >
      {text}
    </button>
  )
}
