import { draftFromData } from '../../../shared/draft/from-data/draft-from-data'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { TemplateContent } from '../../../shared/template/parse/schema'
import { importWorkbook, type WorkbookPorts } from '../import/import-workbook'
import type { DraftRequest } from './draft-template'

export interface DraftedFromData {
  readonly template: TemplateContent
  readonly issues: readonly Issue[]
}

/** A template from the data alone, where there is no report of the year before: a start to edit. */
export async function draftFromWorkbook(
  { data, year, baseYear, region }: Omit<DraftRequest, 'report' | 'names'>,
  ports: WorkbookPorts,
): Promise<Result<DraftedFromData>> {
  if (baseYear !== null && baseYear >= year) {
    return failure([issue('error', 'command.base-not-before', null, { year, baseYear })])
  }
  const imported = await importWorkbook(data, [], ports)
  if (!imported.ok) return imported
  const template = draftFromData(imported.value.dataset, { year, baseYear, region })
  if (template.blocks.length <= 1) return failure([issue('error', 'template.nothing-of-year', null, { year })])
  return success({ template, issues: imported.value.issues })
}
