import type { Dataset } from '../model/dataset'
import type { Region } from '../model/region'
import { isTown, readRegionName } from '../model/region-name'
import type { Project } from '../project/project'
import type { PlacedSubmission } from './place-tables'

/** Whose figures are still open: the file stands for a region that nobody named, so that totals are missing and not too small. */
const openRegion = '?'

/** Whether a region is one that nobody has named yet. */
export function isOpenRegion(id: string): boolean {
  return id.startsWith(openRegion)
}

/**
 * The regions of what was collected, each under the id that the project has for it: those with figures, those whose files gave none, and for a
 * file that says no region one of its own. All count in the total of their whole. `gone` are files' own that are answered now.
 */
export function collectRegions(
  project: Project,
  dataset: Dataset,
  placed: readonly PlacedSubmission[],
  senders: ReadonlySet<string>,
): {
  readonly regions: readonly Region[]
  readonly ids: ReadonlyMap<string, string>
  readonly gone: readonly string[]
} {
  const known = new Map(project.regions.map((region) => [readRegionName(region.name).own, region]))
  const ids = new Map<string, string>()
  const wholes = wholesOfTowns(placed)
  const given = new Set(dataset.regions.map(({ name }) => name))
  const silent = [...senders].filter((name) => !given.has(name)).map((name) => ({ id: name, name, partOf: null }))
  const all = [...dataset.regions, ...silent]
  for (const { id, name } of all) ids.set(id, known.get(readRegionName(name).own)?.id ?? id)
  const regions = all.map((region): Region => {
    const own = known.get(readRegionName(region.name).own)
    if (own) return { ...own, inTotal: own.inTotal ?? 'counted' }
    const whole = wholes.get(region.name)
    return { ...region, partOf: whole === undefined ? null : (ids.get(whole) ?? whole), inTotal: 'counted' }
  })
  const isOpen = ({ tables, senders: own }: PlacedSubmission): boolean =>
    own.length === 0 && tables.some(({ region }) => region.tag !== 'region')
  const open = placed.filter(isOpen).map(({ file }): Region => ({
    id: openRegion + file,
    name: `${file}（地区待定）`,
    partOf: null,
    inTotal: 'counted',
  }))
  const stillOpen = new Set(open.map(({ id }) => id))
  const gone = placed.map(({ file }) => openRegion + file).filter((id) => !stillOpen.has(id) && known.size > 0)
  return {
    regions: [...regions, ...open],
    ids,
    gone: gone.filter((id) => project.regions.some((own) => own.id === id)),
  }
}

/** The county of every town that stands in a table of its county. */
function wholesOfTowns(placed: readonly PlacedSubmission[]): ReadonlyMap<string, string> {
  const wholes = new Map<string, string>()
  for (const { tables } of placed) {
    for (const { region, named } of tables) {
      if (region.tag !== 'region' || region.region === null) continue
      for (const town of named.values()) {
        if (town.tag !== 'region' || town.region === null || town.region === region.region) continue
        if (isTown(readRegionName(town.region))) wholes.set(town.region, region.region)
      }
    }
  }
  return wholes
}
