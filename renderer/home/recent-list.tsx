import type { RecentProject } from '../../shared/api/contract'
import { SeverityTag } from '../components/severity-tag'
import { formatMoment } from '../components/format-moment'
import { useText } from '../state/use-text'
import { openFile } from './open-project'

interface ProjectListProps {
  readonly projects: readonly RecentProject[]
  /** Told before one is opened. */
  readonly onOpen?: () => void
}

/** The projects opened last, under their heading. */
export function RecentList({ projects }: ProjectListProps) {
  const t = useText()
  return (
    <section className="home-panel" aria-labelledby="home-recent">
      <h2 id="home-recent">{t('home.recent')}</h2>
      <ProjectList projects={projects} />
    </section>
  )
}

/** Projects to be opened with a click; one whose file is gone says so and what to do. */
export function ProjectList({ projects, onOpen }: ProjectListProps) {
  const t = useText()
  const open = (project: RecentProject): void => {
    onOpen?.()
    void openFile(project)
  }
  return (
    <>
      {projects.length === 0 && <p className="home-quiet">{t('home.no-recent')}</p>}
      <ul className="home-list">
        {projects.map((project) => (
          <li key={project.token}>
            {project.isThere ? (
              <button type="button" className="home-row home-recent" onClick={() => open(project)}>
                <RecentText project={project} />
              </button>
            ) : (
              <div className="home-row">
                <RecentText project={project} />
                <SeverityTag tone="warning">{t('home.missing')}</SeverityTag>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function RecentText({ project }: { readonly project: RecentProject }) {
  const t = useText()
  return (
    <span className="home-row-text">
      <span className="home-row-name" title={project.name}>
        {project.name.replace(/\.nianbao$/iu, '')}
      </span>
      <span className="home-quiet home-small">
        {project.isThere ? t('home.opened-at', { time: formatMoment(project.at) }) : t('home.missing-about')}
      </span>
    </span>
  )
}
