import type { Issue } from '../../../shared/issue'
import type { Dataset } from '../../../shared/model/dataset'
import { datasetOfProject, type Project } from '../../../shared/project/project'
import { success, type Result } from '../../../shared/result'
import { prepareTemplate } from '../../../shared/template/project/fill-project'
import type { Template } from '../../../shared/template/template'
import type { ReadProject } from '../ports'
import { importWorkbook, type WorkbookPorts } from './import-workbook'

export interface DataPorts extends WorkbookPorts {
  readonly readProject: ReadProject
}

/** The data that a command was given: a workbook's, or a project's with what it says about its report. */
export interface LoadedData {
  readonly dataset: Dataset
  /** Null for a workbook. */
  readonly project: Project | null
  readonly issues: readonly Issue[]
}

/** Data with the template that is to be filled with them. */
export interface PreparedData extends LoadedData {
  readonly template: Template
}

/** Reads a workbook or a project; the content decides which it is. */
export async function loadData(path: string, ports: DataPorts): Promise<Result<LoadedData>> {
  const project = await ports.readProject(path)
  if (!project.ok) return project
  if (project.value !== null) {
    return success({ dataset: datasetOfProject(project.value), project: project.value, issues: [] })
  }
  const imported = await importWorkbook(path, [], ports)
  return imported.ok ? success({ ...imported.value, project: null }) : imported
}

/**
 * The same for a template: a workbook's indicators are matched to those it declares, a project's are bound to them and its own
 * wording takes the place of the template's.
 */
export async function prepareData(path: string, template: Template, ports: DataPorts): Promise<Result<PreparedData>> {
  const project = await ports.readProject(path)
  if (!project.ok) return project
  if (project.value === null) {
    const imported = await importWorkbook(path, template.indicators, ports)
    if (!imported.ok) return imported
    const { dataset, issues } = imported.value
    return success({ dataset, issues, template, project: null })
  }
  const prepared = prepareTemplate(template, project.value)
  if (!prepared.ok) return prepared
  return success({
    dataset: prepared.value.dataset(datasetOfProject(project.value)),
    issues: prepared.value.issues,
    template: prepared.value.template,
    project: project.value,
  })
}
