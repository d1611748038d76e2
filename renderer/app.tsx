import { App as AntApp, Button, ConfigProvider, Segmented, Spin, Switch, Tag, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect } from 'react'
import { IssueList } from './components/issue-list'
import { nianbao } from './nianbao'
import {
  closeProject,
  loadApp,
  openProject,
  redo,
  setDark,
  setLocale,
  show,
  tellIssues,
  undo,
  useWindow,
  type Screen,
} from './state/window-store'
import { useText } from './state/use-text'

// Heavy screens are loaded when they are first shown.
const screens = {
  home: lazy(() => import('./home/home-screen')),
  import: lazy(() => import('./import/import-screen')),
  grid: lazy(() => import('./grid/grid-screen')),
  checks: lazy(() => import('./checks/checks-screen')),
  report: lazy(() => import('./report/report-screen')),
} as const

/** The window: its frame, and the screen that is shown. */
export function App() {
  const { locale, isDark, screen, project, unsaved, issues } = useWindow()
  const t = useText()
  useEffect(() => {
    void loadApp()
    return nianbao.listen((event) => {
      if (event.tag === 'open-file') void openProject(nianbao.call('project.open', { file: event.file }))
    })
  }, [])
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = project ? `${project.project.name} — ${t('app.name')}` : t('app.name')
  }, [locale, project, t])
  const Screen = screens[screen]
  const names: readonly Screen[] = project ? ['home', 'import', 'grid', 'checks', 'report'] : ['home']
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      theme={{ algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm, token: { colorPrimary: '#9b1c22' } }}
    >
      <AntApp className="app">
        <header className="app-header">
          <strong>{t('app.name')}</strong>
          <nav aria-label={t('app.name')}>
            <Segmented<Screen>
              value={screen}
              onChange={show}
              options={names.map((name) => ({ value: name, label: t(`app.${name}`) }))}
            />
          </nav>
          {project && (
            <>
              <span>{project.project.name}</span>
              <Tag>{project.readOnly ? t('app.read-only') : unsaved > 0 ? t('app.saving') : t('app.saved')}</Tag>
              <Button size="small" disabled={!project.undo} onClick={() => void undo()}>
                {t('app.undo')}
              </Button>
              <Button size="small" disabled={!project.redo} onClick={() => void redo()}>
                {t('app.redo')}
              </Button>
              <Button size="small" onClick={() => void closeProject()}>
                {t('app.close')}
              </Button>
            </>
          )}
          <span style={{ flex: 1 }} />
          <Switch checked={isDark} onChange={setDark} aria-label={t('app.theme')} />
          <Button size="small" onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
            {t('app.language')}
          </Button>
        </header>
        {issues.length > 0 && <IssueList issues={issues} onDismiss={() => tellIssues([])} />}
        <main className="app-screen">
          <Suspense fallback={<Spin style={{ margin: 48 }} />}>
            <Screen />
          </Suspense>
        </main>
      </AntApp>
    </ConfigProvider>
  )
}
