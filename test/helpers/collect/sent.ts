import { collect, type CollectAnswers, type Collection } from '../../../shared/collect/collect'
import { readSubmission, type Submission } from '../../../shared/collect/submission'
import { emptyProject, type Project } from '../../../shared/project/project'
import { gridOf, workbookOf, type CellSeed } from '../workbook/grid'

type Rows = readonly (readonly CellSeed[])[]

/** A workbook as it was sent: its sheets by name, or the rows of its only sheet. */
export function sent(file: string, sheets: Rows | Readonly<Record<string, Rows>>): Submission {
  const named = Array.isArray(sheets) ? { Sheet1: sheets as Rows } : (sheets as Readonly<Record<string, Rows>>)
  const grids = Object.entries(named).map(([name, rows]) => gridOf(rows, { name }))
  return readSubmission(workbookOf(grids, file.split('/').at(-1)), file)
}

export const nothingSaid: CollectAnswers = { onConflict: 'ask', regions: new Map(), years: new Map(), same: new Map() }

export function collected(
  submissions: readonly Submission[],
  answers: Partial<CollectAnswers> = {},
  project: Project = emptyProject('松陵', 2023),
): Collection {
  return collect(project, submissions, { ...nothingSaid, ...answers })
}

/** What was collected, a line a figure: "青禾县 养老床位 2023 120". */
export function lines({ figures }: Pick<Collection, 'figures'>): readonly string[] {
  return figures.map(({ indicator, region, period, value }) => {
    const year = 'year' in period ? period.year : period.tag
    return [region ?? '全市', indicator, year, value.tag === 'number' ? value.number : value.text].join(' ')
  })
}

export function codes({ files, issues }: Pick<Collection, 'files' | 'issues'>): readonly string[] {
  const all = [...files.flatMap((file) => file.issues), ...issues]
  return all.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
}

/** A form of one county: 填报单位, then indicators over years. */
export function form(county: string, rows: Rows, years: readonly (number | string)[] = [2022, 2023]): Rows {
  return [
    ['民政事业统计表'],
    [`填报单位：松陵市${county}民政局`],
    ['指标', '单位', ...years.map((year) => `${year}年`)],
    ...rows,
  ]
}
