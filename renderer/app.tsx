import { App as AntApp, ConfigProvider, Spin, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect } from 'react'
import { menuCommands } from '../shared/api/bridge'
import { IssueList } from './components/issue-list'
import { AppHeader } from './frame/app-header'
import { runMenuCommand } from './frame/menu-command'
import { NameDialog } from './frame/name-dialog'
import { ConnectionNotice } from './frame/connection-notice'
import { PasswordDialog } from './import/reading/password-dialog'
import { Notices } from './frame/notices'
import { useReducedMotion } from './frame/use-reduced-motion'
import { loadPreferences } from './frame/preferences'
import { openFile } from './home/open-project'
import { SnapshotDialog } from './home/snapshot-dialog'
import { nianbao } from './nianbao'
import { hear, hearLine, loadApp, tellIssues, useWindow, warnOfUnsaved } from './state/window-store'
import { useText } from './state/use-text'
import { useWriteBackRequest } from './write-back/write-back-store'

// Heavy screens are loaded when they are first shown.
const screens = {
  home: lazy(() => import('./home/home-screen')),
  import: lazy(() => import('./import/import-screen')),
  grid: lazy(() => import('./grid/grid-screen')),
  checks: lazy(() => import('./checks/checks-screen')),
  report: lazy(() => import('./report/report-screen')),
} as const

const WriteBackDialog = lazy(async () => ({
  default: (await import('./write-back/write-back-dialog')).WriteBackDialog,
}))

// Grey text is darkened (or lightened) to the contrast that WCAG asks for.
const lightTokens = {
  colorPrimary: '#9b1c22',
  colorError: '#c02320',
  colorLink: '#0b4fb3',
  colorTextDescription: 'rgb(0 0 0 / 62%)',
  colorTextPlaceholder: 'rgb(0 0 0 / 58%)',
}
const darkTokens = {
  colorPrimary: '#c8383f',
  // White words on a button under the pointer keep their contrast.
  colorPrimaryHover: '#b5474c',
  colorLink: '#ff9c9f',
  colorTextDescription: 'rgb(255 255 255 / 68%)',
  colorTextPlaceholder: 'rgb(255 255 255 / 60%)',
}

/** Red words on dark need a lighter red than red grounds under white ones. */
const darkComponents = {
  Tabs: { itemSelectedColor: darkTokens.colorLink },
  Button: { defaultHoverColor: darkTokens.colorLink, defaultActiveColor: darkTokens.colorLink },
  Dropdown: { colorError: darkTokens.colorLink },
  Form: { colorError: darkTokens.colorLink },
}

/** The window: its frame, and the screen that is shown. */
export function App() {
  const locale = useWindow((state) => state.locale)
  const isDark = useWindow((state) => state.isDark)
  const screen = useWindow((state) => state.screen)
  const issues = useWindow((state) => state.issues)
  // Not the project itself: an edit must not draw the whole window.
  const name = useWindow(({ project }) => project?.project.name ?? null)
  const isWritingBack = useWriteBackRequest(({ isOpen }) => isOpen) && name !== null
  const t = useText()
  useEffect(() => {
    const stopFollowing = loadPreferences()
    void loadApp()
    const stopLine = nianbao.listenToLine(hearLine)
    const stopRefusals = nianbao.listenToRefusals((refused) => tellIssues([refused]))
    const stopWarning = warnOfUnsaved()
    const stopListening = nianbao.listen((event) => {
      hear(event)
      if (event.tag === 'open-file') void openFile(event.file)
      if (event.tag === 'command') {
        const command = menuCommands.find((known) => known === event.command)
        if (command) void runMenuCommand(command)
      }
    })
    return () => {
      stopFollowing()
      stopLine()
      stopRefusals()
      stopWarning()
      stopListening()
    }
  }, [])
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
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { ...(isDark ? darkTokens : lightTokens), motion: !isStill },
        components: isDark ? darkComponents : {},
      }}
    >
      <AntApp className={isDark ? 'app app-dark' : 'app'}>
        <AppHeader />
        <NameDialog />
        <PasswordDialog />
        <Notices />
        <ConnectionNotice />
        <SnapshotDialog />
        {issues.length > 0 && <IssueList issues={issues} onDismiss={() => tellIssues([])} />}
        <main className="app-screen">
          <Suspense fallback={<Spin style={{ margin: 48 }} />}>
            <Screen />
          </Suspense>
        </main>
        {isWritingBack && (
          <Suspense>
            <WriteBackDialog />
          </Suspense>
        )}
      </AntApp>
    </ConfigProvider>
  )
}
