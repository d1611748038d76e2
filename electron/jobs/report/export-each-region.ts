import { issue, type Issue } from '../../../shared/issue'
import { isTotalRegion } from '../../../shared/model/region'
import { failure, success, type Result } from '../../../shared/result'
import { prepareReport, type ReportPorts, type ReportRequest } from './build-report'
import { exportReport, type ExportPorts, type ExportRequest } from './export-report'

/** The report of a region: where its files are, or why there is none. */
export interface RegionReport {
  readonly region: string
  readonly result: Result<{ readonly paths: readonly string[]; readonly issues: readonly Issue[] }>
}

/**
 * One report a region, template and data read once. The files of each are named after it; a region whose report cannot be made is told by itself
 * and stops no other. `told` is called after each.
 */
export async function exportEachRegion(
  request: Omit<ReportRequest, 'region'>,
  target: ExportRequest,
  ports: ReportPorts & ExportPorts,
  told: (report: RegionReport) => void,
): Promise<Result<void>> {
  const prepared = await prepareReport(request, ports)
  if (!prepared.ok) return prepared
  const { dataset, fillFor } = prepared.value
  const counted = dataset.regions.filter(({ inTotal, partOf }) => inTotal !== undefined && partOf === null)
  const regions = (counted.length > 0 ? counted : dataset.regions).filter(({ name }) => !isTotalRegion(name))
  if (regions.length === 0) return failure([issue('error', 'command.no-regions', null)])
  for (const { id, name } of regions) {
    const built = fillFor(id)
    if (!built.ok) {
      told({ region: name, result: built })
      continue
    }
    const exported = await exportReport(built.value, { ...target, name: `${target.name}-${fileName(name)}` }, ports)
    const { issues } = built.value
    told({
      region: name,
      result: exported.ok ? success({ ...exported.value, issues: [...issues, ...exported.value.issues] }) : exported,
    })
  }
  return success(undefined)
}

/** A region's name without what no file may have in its own. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/gu, '_')
}
