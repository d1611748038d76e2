import type { RecentProject } from '../../shared/api/contract'
import { SeverityTag } from '../components/severity-tag'
import { formatMoment } from '../components/format-moment'
import { useText } from '../state/use-text'
import { openFile } from './start-project'

/** The projects opened last; one whose file is gone says so and what to do. */
export function RecentList({ projects }: { readonly projects: readonly RecentProject[] }) {
  const t = useText()
  return (
    <section className="home-panel" aria-labelledby="home-recent">
      <h2 id="home-recent">{t('home.recent')}</h2>
      {projects.length === 0 && <p className="home-quiet">{t('home.no-recent')}</p>}
      <ul className="home-list">
        {projects.map((project) => (
          <li key={project.token}>
            {project.isThere ? (
              <button type="button" className="home-row home-recent" onClick={() => void openFile(project)}>
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
    </section>
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
