import type { Collection } from '../../../shared/collect/collect'
import type { Edit } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import type { Region } from '../../../shared/model/region'
import { importEdits, record } from '../import/import-session'

/** The edits that take a collection in, with a record for every file that gives something; none where nothing differs. */
export function collectionEdits(
  project: Project,
  { figures, indicators, regions, files, gone }: Collection,
  at: string,
  idOf: () => string,
): readonly Edit[] {
  const taken = figures.map((figure) => {
    const { indicator, region, period } = figure
    return { tag: 'figure', place: { indicator, region, period }, figure } as const
  })
  const changed = regions.filter(({ id, inTotal }) => {
    const own = project.regions.find((region) => region.id === id)
    return own !== undefined && own.inTotal !== inTotal
  })
  const records = files.flatMap(({ file }) => {
    const own = taken.filter(({ figure }) => figure.source?.file === file)
    return own.length === 0 ? [] : [record(file, own, at, idOf())]
  })
  const withFigures = new Set(figures.map(({ region }) => region))
  const silent = regions.filter(({ id }) => !withFigures.has(id) && !project.regions.some((region) => region.id === id))
  const weighted = indicators.flatMap((indicator) => {
    const position = project.indicators.findIndex(({ id }) => id === indicator.id)
    const isChanged = position >= 0 && project.indicators[position]?.weight !== indicator.weight
    return isChanged ? [{ tag: 'indicator', id: indicator.id, indicator, position } as const] : []
  })
  return [
    ...weighted,
    ...gone.map((id): Edit => ({ tag: 'region', id, region: null, position: 0 })),
    ...changed.map((region) => regionEdit(project, region)),
    ...silent.map((region, at): Edit => ({
      tag: 'region',
      id: region.id,
      region,
      position: project.regions.length + at,
    })),
    ...importEdits(project, { indicators, regions, figures }, taken),
    ...records,
  ]
}

function regionEdit(project: Project, region: Region): Edit {
  return { tag: 'region', id: region.id, region, position: project.regions.findIndex(({ id }) => id === region.id) }
}
