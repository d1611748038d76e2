import { Button, Segmented, Space, Switch } from 'antd'
import { nianbao } from '../nianbao'
import { redo, show, undo, useWindow, type Screen } from '../state/window-store'
import { useText } from '../state/use-text'
import { chooseDark, chooseLocale } from './preferences'
import { quit } from './project-commands'
import { ProjectMenu } from './project-menu'
import { SavedTag } from './saved-tag'

const projectScreens: readonly Screen[] = ['home', 'import', 'grid', 'checks', 'report']

/** The bar over every screen: where one is, what is open and whether it is saved, undo, language and colours. */
export function AppHeader() {
  const { locale, isDark, screen, project } = useWindow()
  const t = useText()
  const names: readonly Screen[] = project ? projectScreens : ['home']
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
          <SavedTag />
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
      {nianbao.host === 'browser' && (
        <Button size="small" onClick={() => void quit()}>
          {t('app.quit')}
        </Button>
      )}
      <Button size="small" onClick={() => chooseLocale(locale === 'en' ? 'zh-CN' : 'en')}>
        {t('app.language')}
      </Button>
    </header>
  )
}
