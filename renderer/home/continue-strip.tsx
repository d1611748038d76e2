import { Button } from 'antd'
import type { ProjectState } from '../../shared/api/contract'
import { importInto } from '../import/reading/import-into'
import { useText } from '../state/use-text'
import { show, showFigure } from '../state/window-store'
import { figureOfGroup, useToCheck } from '../to-check/to-check-store'
import { useOpenGroups } from '../to-check/use-open-groups'
import { chooseWorkbook } from './choose-workbook'

/** The project that is open: what is still wanted in it, and the one way on. */
export function ContinueStrip({ state: { project } }: { readonly state: ProjectState }) {
  const t = useText()
  const { all, missing } = useOpenGroups()
  const figures = useToCheck((known) => known.figures)
  const isEmpty = project.figures.length === 0
  const gap = all.map((group) => (group.tag === 'missing' ? figureOfGroup(group, figures) : null)).find(Boolean)
  const wanted = isEmpty
    ? t('home.empty-project')
    : [
        missing > 0 && t('home.still-missing', { count: missing }),
        all.length > missing && t('home.still-to-check', { count: all.length - missing }),
      ]
        .filter(Boolean)
        .join(' · ') || t('home.nothing-missing')
  return (
    <section className="home-continue" aria-labelledby="home-continue">
      <h2 id="home-continue">{t('home.continue')}</h2>
      <p>
        <strong>{project.name}</strong> <span className="quiet">{wanted}</span>
      </p>
      <span className="home-actions">
        <Button type={isEmpty ? 'primary' : 'default'} onClick={() => void chooseWorkbook(importInto)}>
          {t('home.import-into')}
        </Button>
        {!isEmpty && (
          <Button onClick={() => (gap ? showFigure({ ...gap }) : show('grid'))}>
            {t(gap ? 'home.fill-in' : 'home.to-grid')}
          </Button>
        )}
        {!isEmpty && (
          <Button type="primary" onClick={() => show('report')}>
            {t('home.to-report')}
          </Button>
        )}
      </span>
    </section>
  )
}
