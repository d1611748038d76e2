import { draftFromData } from '../../../shared/draft/from-data/draft-from-data'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { TemplateContent } from '../../../shared/template/parse/schema'
import { loadData, type DataPorts } from '../import/load-data'
import { regionOf, type DraftDataRequest } from './draft-template'

export interface DraftedFromData {
  /** There is no report whose numbers could be bound. */
  readonly numbers: readonly []
  readonly template: TemplateContent
  readonly issues: readonly Issue[]
}

/** A template from the data alone, where there is no report of the year before: a start to edit. */
export async function draftFromWorkbook(
  { data, year, baseYear, region: wanted }: DraftDataRequest,
  ports: DataPorts,
): Promise<Result<DraftedFromData>> {
  if (baseYear !== null && baseYear >= year) {
    return failure([issue('error', 'command.base-not-before', null, { year, baseYear })])
  }
  const loaded = await loadData(data, ports)
  if (!loaded.ok) return loaded
  const { dataset, project, issues } = loaded.value
  const region = regionOf(wanted ?? project?.report.region ?? null, dataset)
  if (!region.ok) return region
  ports.progress('draft')
  const template = draftFromData(dataset, { year, baseYear, region: region.value })
  if (template.blocks.length <= 1) return failure([issue('error', 'template.nothing-of-year', null, { year })])
  return success({ numbers: [], template, issues })
}
