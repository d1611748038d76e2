import { Alert } from 'antd'
import { useEffect } from 'react'
import { ReadProgress } from '../import/reading/read-progress'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { CurrentProject } from './current-project'
import { DestinationDialog } from './destination-dialog'
import { ExampleList } from './example-list'
import './home.css'
import { NewProject } from './new-project'
import { OpenDialog } from './open-dialog'
import { RecentList } from './recent-list'
import { refreshApp } from './open-project'
import { useArrivingWorkbook } from './use-arriving-workbook'

/** The first screen: new from Excel, open, recent projects, examples. Loaded lazily by the window's frame. */
export default function HomeScreen() {
  const t = useText()
  const app = useWindow((state) => state.app)
  const project = useWindow((state) => state.project?.project ?? null)
  const { asked, answer, notice, dismissNotice, isDragging, handlers } = useArrivingWorkbook()
  // Projects were opened, or their drives connected, since the window began.
  useEffect(() => void refreshApp(), [])
  return (
    <div className="home" {...handlers}>
      <div className="home-content">
        <h1>{t('home.title')}</h1>
        <p className="home-about home-quiet">{t('home.about')}</p>
        {notice !== null && (
          <Alert
            type="warning"
            showIcon
            title={notice}
            closable={{ onClose: dismissNotice }}
            style={{ marginBottom: 16 }}
          />
        )}
        <div className="home-columns">
          <div className="home-column">
            <NewProject />
            {project && <CurrentProject project={project} />}
            {app && <ExampleList templates={app.templates} />}
          </div>
          <div className="home-column">{app && <RecentList projects={app.recent} />}</div>
        </div>
      </div>
      {isDragging && <div className="home-drop">{t('home.drop-here')}</div>}
      <DestinationDialog asked={asked} answer={answer} project={project?.name ?? ''} />
      <OpenDialog />
      <ReadProgress />
    </div>
  )
}
