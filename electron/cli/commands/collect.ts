import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { CollectedFile, FileState } from '../../../shared/collect/about-files'
import type { Collection } from '../../../shared/collect/collect'
import { RegionRegister } from '../../../shared/collect/region-register'
import { hasErrors, issue, type Issue } from '../../../shared/issue'
import type { Figure } from '../../../shared/model/figure'
import { periodKey } from '../../../shared/model/period'
import { nameKey } from '../../../shared/model/dataset'
import type { Indicator } from '../../../shared/model/indicator'
import type { Region } from '../../../shared/model/region'
import { readRegionName } from '../../../shared/model/region-name'
import type { Edit } from '../../../shared/project/edit'
import { emptyProject, type Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import type { Locale } from '../../../shared/text/message'
import { collectFiles, type RefusedFile } from '../../jobs/collect/collect-files'
import { collectionEdits } from '../../jobs/collect/collection-edits'
import type { ProjectFile } from '../../jobs/session/project-port'
import { ProjectSession } from '../../jobs/session/project-session'
import { commandPorts } from '../command-ports'
import { exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import type { CollectArguments } from '../parse-collect'
import { issueJson, tellIssues } from '../print-issues'

/**
 * `collect`: takes the workbooks of several regions into a project, new or there already, and tells what became of each file. Ends
 * with 1 where something was left out: figures that are given differently, files that say no region, that are empty or cannot be read.
 */
export async function collect(given: CollectArguments, host: CommandHost): Promise<ExitCode> {
  const out = resolve(given.out)
  const { projectStore } = await import('../../adapters/project-store/project-store')
  const opened = existsSync(out) ? projectStore.open(out) : null
  if (opened && !opened.ok) return fail(opened.error, host)
  const year = Number(host.today().slice(0, 4)) - 1
  const before = opened?.value.stored.project ?? emptyProject(basename(out, extname(out)), year)
  try {
    const collected = await collectFiles(given.files, before, given.answers, commandPorts(host))
    if (!collected.ok) return fail(collected.error, host)
    const { collection, refused } = collected.value
    const regions = optionalRegions(collection, before, given.without)
    if (!regions.ok) return fail(regions.error, host)
    const indicators = weighted(collection.indicators, given.weights)
    if (!indicators.ok) return fail(indicators.error, host)
    const taken = { ...collection, regions: regions.value, indicators: indicators.value }
    const file = opened ?? projectStore.create(out, before)
    if (!file.ok) return fail(file.error, host)
    const written = write(file.value, collectionEdits(before, taken, new Date().toISOString(), randomUUID))
    if (!opened) file.value.close()
    return written.ok ? tell(taken, refused, given, host) : fail(written.error, host)
  } finally {
    opened?.value.close()
  }
}

function write(file: ProjectFile, edits: readonly Edit[]): Result<unknown> {
  if (edits.length === 0) return success(undefined)
  return new ProjectSession(file, () => new Date().toISOString()).edit('import', edits, null)
}

/** The indicators with those by which they are weighted. */
function weighted(
  indicators: readonly Indicator[],
  weights: ReadonlyMap<string, string>,
): Result<readonly Indicator[]> {
  const byName = new Map(indicators.map((indicator) => [nameKey(indicator.name), indicator]))
  const unknown = [...weights].flat().filter((name) => !byName.has(nameKey(name)))
  if (unknown.length > 0) {
    return failure([issue('error', 'collect.unknown-indicator', null, { names: unknown.join('、') })])
  }
  const ids = new Map([...weights].map(([of, by]) => [byName.get(nameKey(of))?.id, byName.get(nameKey(by))?.id]))
  return success(
    indicators.map((indicator) => {
      const weight = ids.get(indicator.id)
      return weight === undefined ? indicator : { ...indicator, weight }
    }),
  )
}

/** The regions of a collection, and those of the project without which totals are to be told. */
function optionalRegions(
  { regions }: Collection,
  project: Project,
  without: readonly string[],
): Result<readonly Region[]> {
  const all = new Map([...project.regions, ...regions].map((region) => [region.id, region]))
  const register = new RegionRegister(
    [...all.values()].map(({ name }) => name),
    [],
  )
  const optional = new Set<string>()
  for (const name of without) {
    const found = register.find(name)
    if (found.tag !== 'region') {
      return failure([
        issue('error', 'collect.without-region', null, { region: name, regions: register.names.join('、') }),
      ])
    }
    optional.add(found.region)
  }
  const isOptional = ({ name }: Region): boolean => optional.has(readRegionName(name).own)
  const given = new Set(regions.map(({ id }) => id))
  const further = project.regions.filter((region) => !given.has(region.id) && isOptional(region))
  return success(
    [...regions, ...further].map((region) => (isOptional(region) ? { ...region, inTotal: 'optional' } : region)),
  )
}

function tell(
  collection: Collection,
  refused: readonly RefusedFile[],
  { json, out }: CollectArguments,
  host: CommandHost,
): ExitCode {
  const { files, issues } = collection
  const all = [...files.flatMap((file) => file.issues), ...refused.flatMap((file) => file.issues), ...issues]
  if (json) host.print(JSON.stringify(asJson(collection, refused, out, host.locale)))
  else {
    for (const file of files) host.print(fileLine(file, host.locale))
    for (const { file } of refused) host.print(`${stateNames[host.locale].refused}\t${file}`)
    tellIssues(all, host)
  }
  return hasErrors(all) ? exitCodes.dataIssues : exitCodes.done
}

const stateNames: Readonly<Record<Locale, Readonly<Record<FileState, string>>>> = {
  'zh-CN': { taken: '已收', unchanged: '无变化', asked: '待确认', refused: '未收' },
  en: { taken: 'taken', unchanged: 'unchanged', asked: 'to be answered', refused: 'refused' },
}

function fileLine({ file, state, regions, years, figures, added, changed }: CollectedFile, locale: Locale): string {
  const own = regions.map((region) => region ?? (locale === 'en' ? 'the whole' : '全市')).join('、')
  const span = years.length > 1 ? `${years[0] ?? ''}—${years.at(-1) ?? ''}` : String(years[0] ?? '')
  const counts =
    locale === 'en'
      ? `${figures} figures, ${added} new, ${changed} changed`
      : `${figures} 个数，新增 ${added}，变动 ${changed}`
  return [stateNames[locale][state], file, own, span, counts].join('\t')
}

function asJson(
  { files, disputes, issues, indicators }: Collection,
  refused: readonly RefusedFile[],
  project: string,
  locale: Locale,
): Readonly<Record<string, unknown>> {
  const names = new Map(indicators.map(({ id, name }) => [id, name]))
  const valueOf = ({ value, source }: Figure): Readonly<Record<string, unknown>> => ({
    value: value.tag === 'number' ? value.number : null,
    text: value.tag === 'number' ? null : value.text,
    file: source?.file ?? null,
    sheet: source?.sheet ?? null,
    cell: source?.cell ?? null,
  })
  const issuesOf = (own: readonly Issue[]) => own.map((one) => issueJson(one, locale))
  return {
    project,
    files: [
      ...files.map((file) => ({ ...file, issues: issuesOf(file.issues) })),
      ...refused.map((file) => ({
        file: file.file,
        state: 'refused',
        regions: [],
        years: [],
        figures: 0,
        issues: issuesOf(file.issues),
      })),
    ],
    conflicts: disputes.map(({ indicator, region, period, figures, chosen }) => ({
      indicator: names.get(indicator) ?? indicator,
      region,
      period: periodKey(period),
      values: figures.map(valueOf),
      chosen: chosen && valueOf(chosen),
    })),
    issues: issuesOf(issues),
  }
}
