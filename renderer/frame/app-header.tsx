import { Button, Segmented, Space, Switch, Tag } from 'antd'
import { redo, show, undo, useWindow, type Screen } from '../state/window-store'
import { useText } from '../state/use-text'
import { chooseDark, chooseLocale } from './preferences'
import { ProjectMenu } from './project-menu'

const projectScreens: readonly Screen[] = ['home', 'import', 'grid', 'checks', 'report']

/** The bar over every screen: where one is, what is open and whether it is saved, undo, language and colours. */
export function AppHeader() {
  const { locale, isDark, screen, project, unsaved } = useWindow()
  const t = useText()
  const names: readonly Screen[] = project ? projectScreens : ['home']
  const saved = project?.readOnly ? 'app.read-only' : unsaved > 0 ? 'app.saving' : 'app.saved'
  return (
    <header className="app-header">
      <strong className="app-name">{t('app.name')}</strong>
      <nav aria-label={t('app.screens')}>
        <Segmented<Screen>
          value={screen}
          onChange={show}
          options={names.map((name) => ({ value: name, label: t(`app.${name}`) }))}
        />
      </nav>
      {project && (
        <>
          <ProjectMenu state={project} />
          <Tag role="status">{t(saved)}</Tag>
          <Space.Compact size="small">
            <Button disabled={!project.undo || project.readOnly !== null} onClick={() => void undo()}>
              {t('app.undo')}
            </Button>
            <Button disabled={!project.redo || project.readOnly !== null} onClick={() => void redo()}>
              {t('app.redo')}
            </Button>
          </Space.Compact>
        </>
      )}
      <span className="app-space" />
      <span aria-hidden="true">{t('app.dark')}</span>
      <Switch size="small" checked={isDark} onChange={chooseDark} aria-label={t('app.theme')} />
      <Button size="small" onClick={() => chooseLocale(locale === 'en' ? 'zh-CN' : 'en')}>
        {t('app.language')}
      </Button>
    </header>
  )
}
