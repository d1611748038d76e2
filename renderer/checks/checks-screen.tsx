import { Empty, Input, Segmented, Spin } from 'antd'
import { useMemo, useState } from 'react'
import type { Severity } from '../../shared/issue'
import { nameKey } from '../../shared/model/dataset'
import { formatIssue } from '../../shared/text/messages'
import { useTemplate } from '../templates/use-template'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import './checks.css'
import { FindingList } from './finding-list'
import { countSeverities, groupFindings, type Finding } from './findings'
import { useFindings } from './use-findings'

/** Everything in the open project that wants a look. Loaded lazily by the window's frame. */
export default function ChecksScreen() {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const project = useWindow((state) => state.project?.project ?? null)
  const template = useTemplate(project)
  const { findings, isRunning } = useFindings(project, template)
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [search, setSearch] = useState('')
  const groups = useMemo(() => {
    const wanted = nameKey(search)
    return groupFindings(findings, severity === 'all' ? null : severity, ({ issue }) =>
      nameKey(formatIssue(issue, locale)).includes(wanted),
    )
  }, [findings, severity, search, locale])
  const about = template?.ok
    ? t('checks.missing-about', { template: template.value.template.name, year: project?.report.year ?? '' })
    : t('checks.template-failed')
  return (
    <div className="checks">
      <div className="checks-content">
        <h1>{t('checks.title')}</h1>
        <p className="checks-quiet">{t('checks.about')}</p>
        <FindingFilter
          findings={findings}
          severity={severity}
          isRunning={isRunning}
          onSeverity={setSeverity}
          onSearch={setSearch}
        />
        {groups.map((group) => (
          <FindingList
            key={`${group.kind}-${severity}-${search}`}
            group={group}
            about={group.kind === 'missing' ? about : null}
          />
        ))}
        {groups.length === 0 && !isRunning && (
          <Empty
            style={{ marginTop: 64 }}
            description={t(findings.length === 0 ? 'checks.none' : 'checks.none-shown')}
          />
        )}
      </div>
    </div>
  )
}

interface FindingFilterProps {
  readonly findings: readonly Finding[]
  readonly severity: Severity | 'all'
  readonly isRunning: boolean
  readonly onSeverity: (severity: Severity | 'all') => void
  readonly onSearch: (search: string) => void
}

/** Which findings are shown, and whether they are still being worked out. */
function FindingFilter({ findings, severity, isRunning, onSeverity, onSearch }: FindingFilterProps) {
  const t = useText()
  const counts = useMemo(() => countSeverities(findings), [findings])
  return (
    <div className="checks-bar">
      <Segmented<Severity | 'all'>
        aria-label={t('checks.severity')}
        value={severity}
        onChange={onSeverity}
        options={[
          { value: 'all', label: t('checks.all', { count: findings.length }) },
          ...(['error', 'warning', 'info'] as const).map((level) => ({
            value: level,
            label: t(`checks.${level}`, { count: counts[level] }),
            disabled: counts[level] === 0,
          })),
        ]}
      />
      <Input.Search
        allowClear
        style={{ width: 260 }}
        placeholder={t('checks.search')}
        aria-label={t('checks.search')}
        onChange={(event) => onSearch(event.target.value)}
      />
      <span role="status" className="checks-quiet">
        {isRunning && (
          <>
            <Spin size="small" /> {t('checks.running')}
          </>
        )}
      </span>
    </div>
  )
}
