import { Button } from 'antd'
import { useText } from '../state/use-text'
import { chooseWorkbook } from './choose-workbook'
import { openChosenProject } from './open-project'
import { startFromWorkbook } from './start-project'

/** The ways to begin: a new project from a workbook, or one that is there. */
export function NewProject() {
  const t = useText()
  return (
    <section className="home-panel home-new" aria-labelledby="home-new">
      <h2 id="home-new">{t('home.new')}</h2>
      <p className="home-quiet">{t('home.new-about')}</p>
      <div className="home-actions">
        <Button type="primary" size="large" onClick={() => void chooseWorkbook(startFromWorkbook)}>
          {t('home.choose-workbook')}
        </Button>
        <Button size="large" onClick={() => void openChosenProject()}>
          {t('home.open')}
        </Button>
      </div>
      <p className="home-quiet home-small">{t('home.drop-hint')}</p>
    </section>
  )
}
