import { App as AntApp, ConfigProvider, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect } from 'react'
import { IssueList } from './components/issue-list'
import { StartDialog } from './draft/start-dialog'
import { AppHeader } from './frame/app-header'
import { NameDialog } from './frame/name-dialog'
import { ConnectionNotice } from './frame/connection-notice'
import { PasswordDialog } from './import/reading/password-dialog'
import { Notices } from './frame/notices'
import { useReducedMotion } from './frame/use-reduced-motion'
import { startFromWorkbook } from './home/start-project'
import { SnapshotDialog } from './home/snapshot-dialog'
import { WalkKeys } from './to-check/walk-keys'
import { tellIssues, useWindow } from './state/window-store'
import { useText } from './state/use-text'
import { antdTheme } from './theme/antd-theme'
import { useTokens } from './theme/use-tokens'
import { useNodeSide } from './use-node-side'
import { useWriteBackRequest } from './write-back/write-back-store'

// Heavy screens are loaded when they are first shown.
const screens = {
  home: lazy(() => import('./home/home-screen')),
  import: lazy(() => import('./import/import-screen')),
  grid: lazy(() => import('./grid/grid-screen')),
  checks: lazy(() => import('./checks/checks-screen')),
  report: lazy(() => import('./report/report-screen')),
  draft: lazy(() => import('./draft/draft-screen')),
  verify: lazy(() => import('./verify/verify-screen')),
  library: lazy(() => import('./library/library-screen')),
} as const

const WriteBackDialog = lazy(async () => ({
  default: (await import('./write-back/write-back-dialog')).WriteBackDialog,
}))

const WatchProject = lazy(async () => ({ default: (await import('./to-check/watch-project')).WatchProject }))

/** The window: its frame, and the screen that is shown. */
export function App() {
  const locale = useWindow((state) => state.locale)
  const isDark = useWindow((state) => state.isDark)
  const textSize = useWindow((state) => state.textSize)
  useTokens(isDark, textSize)
  const screen = useWindow((state) => state.screen)
  const issues = useWindow((state) => state.issues)
  // Not the project itself: an edit must not draw the whole window.
  const name = useWindow(({ project }) => project?.project.name ?? null)
  const isWritingBack = useWriteBackRequest(({ isOpen }) => isOpen) && name !== null
  const t = useText()
  useNodeSide()
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = name === null ? t('app.name') : `${name} — ${t('app.name')}`
  }, [locale, name, t])
  const isStill = useReducedMotion()
  const Screen = screens[screen]
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={antdTheme({ isDark, textSize, moves: !isStill })}
    >
      <AntApp className="app">
        <AppHeader />
        <NameDialog />
        <PasswordDialog />
        <Notices />
        <ConnectionNotice />
        <SnapshotDialog />
        <StartDialog startFromWorkbook={startFromWorkbook} />
        {issues.length > 0 && <IssueList issues={issues} onDismiss={() => tellIssues([])} />}
        <main className="app-screen">
          <Suspense fallback={<Spin style={{ margin: 48 }} />}>
            <Screen />
          </Suspense>
        </main>
        {name !== null && (
          <Suspense>
            <WatchProject />
          </Suspense>
        )}
        <WalkKeys />
        {isWritingBack && (
          <Suspense>
            <WriteBackDialog />
          </Suspense>
        )}
      </AntApp>
    </ConfigProvider>
  )
}
