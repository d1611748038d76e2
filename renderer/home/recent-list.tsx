import { Input } from 'antd'
import { useMemo, useState } from 'react'
import type { RecentProject } from '../../shared/api/contract'
import { nameKey } from '../../shared/model/dataset'
import { formatMoment } from '../components/format-moment'
import { SeverityTag } from '../components/severity-tag'
import { useText } from '../state/use-text'
import { loadStands, type Stand } from '../to-check/stands'
import { openFile } from './open-project'

interface ProjectListProps {
  readonly projects: readonly RecentProject[]
  /** Told before one is opened. */
  readonly onOpen?: () => void
}

/** So many are looked over at a glance. */
const glance = 6

/** The projects opened last, under their heading. */
export function RecentList({ projects }: ProjectListProps) {
  const t = useText()
  const [search, setSearch] = useState('')
  const shown = projects.filter(({ name }) => nameKey(name).includes(nameKey(search)))
  return (
    <section className="home-panel" aria-labelledby="home-recent">
      <div className="home-head">
        <h2 id="home-recent">{t('home.recent')}</h2>
        {projects.length > glance && (
          <Input.Search
            allowClear
            className="home-search"
            placeholder={t('home.search')}
            aria-label={t('home.search')}
            onChange={({ target }) => setSearch(target.value)}
          />
        )}
      </div>
      {projects.length > 0 && shown.length === 0 && <p className="quiet">{t('home.none-named', { search })}</p>}
      {(projects.length === 0 || shown.length > 0) && <ProjectList projects={shown} />}
    </section>
  )
}

/** Projects to be opened with a click; one whose file is gone says so and what to do. */
export function ProjectList({ projects, onOpen }: ProjectListProps) {
  const t = useText()
  const stands = useMemo(loadStands, [projects])
  const open = (project: RecentProject): void => {
    onOpen?.()
    void openFile(project)
  }
  // Two of one name cannot be told apart by what is remembered of them.
  const standOf = ({ name }: RecentProject): Stand | undefined =>
    projects.filter((other) => other.name === name).length === 1 ? stands[name] : undefined
  return (
    <>
      {projects.length === 0 && <p className="quiet">{t('home.no-recent')}</p>}
      <ul className="home-list">
        {projects.map((project) => (
          <li key={project.token}>
            {project.isThere ? (
              <button type="button" className="home-row home-recent" onClick={() => open(project)}>
                <RecentName name={project.name} />
                <span className="home-stand quiet">
                  <StandText stand={standOf(project)} />
                </span>
                <span className="home-at quiet">{formatMoment(project.at)}</span>
              </button>
            ) : (
              <div className="home-row quiet">
                <RecentName name={project.name} />
                <span className="home-stand">
                  <SeverityTag tone="warning">{t('home.missing')}</SeverityTag> {t('home.missing-about')}
                </span>
                <span className="home-at">{formatMoment(project.at)}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function RecentName({ name }: { readonly name: string }) {
  return (
    <span className="home-row-name" title={name}>
      {name.replace(/\.nianbao$/iu, '')}
    </span>
  )
}

/** How far the work on a project was when it was last open here. */
function StandText({ stand }: { readonly stand: Stand | undefined }) {
  const t = useText()
  if (!stand) return null
  const { year, missing, toCheck } = stand
  const wanted = [
    missing > 0 && t('home.still-missing', { count: missing }),
    toCheck > 0 && t('home.still-to-check', { count: toCheck }),
  ].filter(Boolean)
  return [t('home.report-of', { year }), ...(wanted.length > 0 ? wanted : [t('home.nothing-missing')])].join(' · ')
}
