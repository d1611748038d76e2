import { Button } from 'antd'
import type { Project } from '../../shared/project/project'
import { importInto } from '../import/reading/import-into'
import { useText } from '../state/use-text'
import { show } from '../state/window-store'
import { chooseWorkbook } from './choose-workbook'

/** The project that is open: what stands in it, and the ways on. */
export function CurrentProject({ project }: { readonly project: Project }) {
  const t = useText()
  return (
    <section className="home-panel" aria-labelledby="home-current">
      <h2 id="home-current">
        {t('home.current')} · {project.name}
      </h2>
      <p className="home-quiet">
        {t('home.current-figures', {
          indicators: project.indicators.length,
          years: project.years.length,
          figures: project.figures.length,
        })}
      </p>
      <Button type="primary" onClick={() => show('grid')}>
        {t('home.to-grid')}
      </Button>{' '}
      <Button onClick={() => void chooseWorkbook(importInto)}>{t('home.import-into')}</Button>
    </section>
  )
}
