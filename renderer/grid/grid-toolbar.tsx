import { Button, Input, Select, Space, Switch, Tooltip, type InputRef } from 'antd'
import { useMemo, type Ref } from 'react'
import { sectionTitle, type RowFilter } from '../../shared/grid/grid-row'
import type { Project } from '../../shared/project/project'
import { useText } from '../state/use-text'
import { setGridView, useGridView } from './view/grid-view'
import { StructureMenus, type StructureMenusProps } from './structure/structure-menus'

const filters: readonly RowFilter[] = ['all', 'with-gaps', 'invalid', 'not-final']
/** Stands for no section and no region: a select has no value null. */
const all = ''

interface GridToolbarProps extends StructureMenusProps {
  readonly project: Project
  readonly search: Ref<InputRef>
  readonly onTrend: (() => void) | null
}

/** What of the project is shown, and what can be done with it besides its figures. */
export function GridToolbar({ project, search, onTrend, ...menus }: GridToolbarProps) {
  const t = useText()
  const view = useGridView()
  return (
    <div className="grid-toolbar" role="group" aria-label={t('grid.table')}>
      <Input
        ref={search}
        allowClear
        size="small"
        style={{ width: 200 }}
        aria-label={t('grid.search')}
        placeholder={t('grid.search-hint')}
        value={view.search}
        onChange={({ target }) => setGridView({ search: target.value })}
      />
      <RowChoices project={project} />
      <Tooltip title={t('grid.change-hint')}>
        <label className="grid-switch">
          <Switch
            size="small"
            aria-label={t('grid.change')}
            checked={view.showsChange}
            onChange={(showsChange) => setGridView({ showsChange })}
          />{' '}
          {t('grid.change')}
        </label>
      </Tooltip>
      <span style={{ flex: 1 }} />
      <Space.Compact size="small">
        <StructureMenus {...menus} />
        <Button disabled={onTrend === null} onClick={() => onTrend?.()}>
          {t('grid.trend')}
        </Button>
      </Space.Compact>
    </div>
  )
}

/** Which rows are shown: a section, those with gaps, a region. */
function RowChoices({ project }: { readonly project: Project }) {
  const t = useText()
  const view = useGridView()
  const sections = useMemo(
    () => [...new Set(project.indicators.map(sectionTitle))].filter((title) => title !== ''),
    [project.indicators],
  )
  return (
    <>
      {sections.length > 0 && (
        <Select
          size="small"
          style={{ width: 170 }}
          popupMatchSelectWidth={false}
          aria-label={t('grid.section')}
          value={view.section ?? all}
          onChange={(title) => setGridView({ section: title === all ? null : title })}
          options={[
            { value: all, label: t('grid.all-sections') },
            ...sections.map((title) => ({ value: title, label: title })),
          ]}
        />
      )}
      <Select<RowFilter>
        size="small"
        style={{ width: 130 }}
        popupMatchSelectWidth={false}
        aria-label={t('grid.filter')}
        value={view.filter}
        onChange={(filter) => setGridView({ filter })}
        options={filters.map((filter) => ({ value: filter, label: t(`grid.filter-${filter}`) }))}
      />
      {project.regions.length > 0 && (
        <Select
          size="small"
          style={{ width: 120 }}
          popupMatchSelectWidth={false}
          aria-label={t('grid.region')}
          value={view.region ?? all}
          onChange={(region) => setGridView({ region: region === all ? null : region })}
          options={[
            { value: all, label: t('grid.own-region') },
            ...project.regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}
