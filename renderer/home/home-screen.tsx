import { Alert } from 'antd'
import { useEffect } from 'react'
import { ReadProgress } from '../import/reading/read-progress'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { ContinueStrip } from './continue-strip'
import { DestinationDialog } from './destination-dialog'
import { ExampleList } from './example-list'
import './home.css'
import { OpenDialog } from './open-dialog'
import { RecentList } from './recent-list'
import { StartList } from './start-list'
import { refreshApp } from './open-project'
import { useArrivingWorkbook } from './use-arriving-workbook'

/** The first screen: new from Excel, open, recent projects, examples. Loaded lazily by the window's frame. */
export default function HomeScreen() {
  const t = useText()
  const app = useWindow((state) => state.app)
  const state = useWindow(({ project }) => project)
  const { asked, answer, notice, dismissNotice, isDragging, handlers } = useArrivingWorkbook()
  // Projects were opened, or their drives connected, since the window began.
  useEffect(() => void refreshApp(), [])
  const isFirst = !state && app?.recent.length === 0
  return (
    <div className="home" {...handlers}>
      <div className="home-content">
        <h1 className={isFirst ? undefined : 'home-hidden'}>{t('home.title')}</h1>
        {isFirst && <p className="home-about quiet">{t('home.about')}</p>}
        {notice !== null && (
          <Alert
            type="warning"
            showIcon
            title={notice}
            closable={{ onClose: dismissNotice }}
            style={{ marginBottom: 16 }}
          />
        )}
        {state && <ContinueStrip state={state} />}
        <StartList isFirst={!state} />
        {app && <RecentList projects={app.recent} />}
        {app && <ExampleList templates={app.templates} />}
        <p className="quiet">{t('home.drop-hint')}</p>
      </div>
      {isDragging && <div className="home-drop">{t('home.drop-here')}</div>}
      <DestinationDialog asked={asked} answer={answer} project={state?.project.name ?? ''} />
      <OpenDialog />
      <ReadProgress />
    </div>
  )
}
