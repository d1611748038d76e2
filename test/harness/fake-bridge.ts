import type { DesktopBridge } from '../../shared/api/bridge'
import type {
  AppDescription,
  ArgumentsOf,
  FigureDifference,
  FileToken,
  ImportPreview,
  Method,
  ValueOf,
} from '../../shared/api/contract'
import { ImportSession } from '../../electron/jobs/import/import-session'
import { accept } from '../../shared/import/accept/accept'
import { workbookOfPasted } from '../../shared/sheet/pasted-cells'
import { issue } from '../../shared/issue'
import { figureKey } from '../../shared/model/dataset'
import type { Figure } from '../../shared/model/figure'
import type { Edit, FigureKey } from '../../shared/project/edit'
import type { Project } from '../../shared/project/project'
import { failure, success, type Result } from '../../shared/result'
import type { WriteBackRow } from '../../shared/write-back/write-back-plan'
import type { HarnessData } from './build-harness-data'
import { FakeProject } from './fake-project'

const emptyProject: Omit<Project, 'name'> = {
  indicators: [],
  regions: [],
  years: [],
  figures: [],
  report: { template: 'annual-summary', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}

/**
 * The Node side in memory: what the contract promises, without disk or workbook reader. Any chosen or dropped workbook is the
 * first template's example; reports are not written.
 */
export function fakeBridge(data: HarnessData, opened: Project | null): DesktopBridge {
  let open = opened ? new FakeProject(opened) : null
  let name = `${opened?.name ?? ''}.nianbao`
  let preview: ImportPreview | null = null

  const description = (): AppDescription => ({
    version: '0.1.0',
    host: 'desktop',
    templates: data.templates.map(({ id, name: title, description: about, hasExample }) => {
      return { id, name: title, description: about, hasExample }
    }),
    recent: [
      { token: 'recent-1', name: '2022年度统计年报.nianbao', at: '2023-01-10T08:30:00Z', isThere: true },
      { token: 'recent-2', name: '2021年度统计年报.nianbao', at: '2022-01-12T02:00:00Z', isThere: false },
    ],
  })
  const openWith = (project: Project, file: string): Result<ValueOf<'project.open'>> => {
    open = new FakeProject(project)
    name = file
    return success(open.state(name))
  }
  const example = (id: string): Project | undefined =>
    data.examples.find((harnessExample) => harnessExample.id === id)?.project
  const unknown = (token: string) =>
    failure([issue('error', 'command.file-not-found', { tag: 'file', file: token }, { path: token })])

  // Every method of the contract; the type makes sure that none is forgotten.
  const answers: { readonly [M in Method]: (given: ArgumentsOf<M>) => Result<ValueOf<M>> } = {
    'app.describe': () => success(description()),
    'app.quit': () => success(null),
    'draft.begin': ({ report }) => unknown(report.name),
    'draft.review': () => unknown('draft'),
    'draft.alike': () => success([]),
    'draft.proof': () => success({ reprint: [], issues: [] }),
    'draft.finish': ({ name }) => unknown(name),
    'draft.fromData': ({ name }) => unknown(name),
    'verify.read': ({ file }) => unknown(file.name),
    'verify.save': ({ file }) => unknown(file.name),
    'library.list': () => success([]),
    'library.read': ({ name }) => unknown(name),
    'library.add': ({ template }) => unknown(template.name),
    'library.import': ({ file }) => unknown(file.name),
    'library.export': ({ name }) => unknown(name),
    'library.rename': ({ name }) => unknown(name),
    'library.duplicate': ({ name }) => unknown(name),
    'library.remove': ({ name }) => unknown(name),
    'library.restore': ({ removed }) => unknown(removed),
    'snapshot.list': () => success({ list: [], failed: null }),
    'snapshot.listOf': () => success([]),
    'snapshot.recover': ({ file }) => unknown(file.name),
    'snapshot.restore': ({ snapshot }) => unknown(snapshot.name),
    'report.pages': () => success([]),
    'report.targets': () => success({ existing: [], fingerprint: '' }),
    'template.read': ({ id }) => {
      const found = data.templates.find((template) => template.id === id)
      return found ? success({ text: found.text, file: found.file }) : unknown(id)
    },
    'project.create': ({ name: title, target }) => openWith({ ...emptyProject, name: title }, target?.name ?? title),
    'project.open': ({ file }) => {
      const first = data.examples[0]?.project
      return first && file.token !== 'recent-2' ? openWith(first, file.name) : unknown(file.name)
    },
    'project.openExample': ({ template }) => {
      const project = example(template)
      return project ? openWith(project, `${project.name}.nianbao`) : unknown(template)
    },
    'project.current': () => success(open?.state(name) ?? null),
    'project.saveCopy': ({ target }) => success({ file: target, issues: [] }),
    'project.saveAs': ({ name: title, target }) => {
      const moved = openWith({ ...project().current(), name: title }, target?.name ?? `${title}.nianbao`)
      return moved.ok ? success({ state: moved.value, issues: [] }) : moved
    },
    'project.close': () => {
      open = null
      return success(null)
    },
    'project.edit': ({ kind, edits, reason }) => success(project().edit(kind, edits, reason)),
    'project.undo': () => success(project().undo()),
    'project.redo': () => success(project().redo()),
    'project.history': ({ place }) => success(project().history(place)),
    'project.changes': ({ limit }) => success(project().latest(limit)),
    'import.read': ({ file }) => {
      preview = data.examples[0] ? { ...data.examples[0].preview, file: file.name } : null
      return preview ? success(preview) : unknown(file.name)
    },
    'import.readCells': ({ name: title, cells }) => {
      const session = new ImportSession('pasted', workbookOfPasted(title, cells))
      preview = session.preview(project().current().indicators)
      return success(preview)
    },
    'import.correct': ({ corrections }) => {
      const ignored = corrections.filter((correction) => correction.isIgnored)
      const original = data.examples[0]?.preview
      if (!original) return unknown('')
      const sheets = original.recognised.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.filter(
          (table) =>
            !ignored.some(
              (tableCorrection) =>
                tableCorrection.sheet === table.sheet &&
                JSON.stringify(tableCorrection.range) === JSON.stringify(table.range),
            ),
        ),
      }))
      preview = { ...original, recognised: { ...original.recognised, sheets } }
      return success(preview)
    },
    'import.compare': () => success(compare()),
    'import.accept': ({ keys }) => {
      const taken = compare().filter(
        (figureDifference) =>
          (keys === 'all' && (figureDifference.kind === 'new' || figureDifference.kind === 'changed')) ||
          (keys !== 'all' && keys.includes(keyOf(figureDifference.place))),
      )
      return success(project().edit('import', acceptedEdits(taken), null))
    },
    'import.discard': () => {
      preview = null
      return success(null)
    },
    'report.export': ({ formats, name: title }) =>
      success({
        files: formats.map((format) => ({ token: format, name: `${title}.${format}`, bytes: 12345 })),
        issues: [],
      }),
    'writeBack.sources': () =>
      success(
        project()
          .current()
          .imports.map(({ id, file, at }) => ({ import: id, file, at, isKept: true })),
      ),
    'writeBack.plan': () =>
      success({ file: 'example.xlsx', rows: typedRows(), refused: [], notes: [], fingerprint: '' }),
    'writeBack.save': ({ name: title }) =>
      success({ file: { token: 'written', name: title, bytes: 12345 }, issues: [] }),
    'task.cancel': () => success(null),
  }

  function project(): FakeProject {
    open ??= new FakeProject({ ...emptyProject, name: '' })
    return open
  }

  /** A row for each figure that was typed over one of the example. */
  function typedRows(): readonly WriteBackRow[] {
    const { figures, indicators } = project().current()
    const read = new Map((opened?.figures ?? []).map((figure) => [keyOf(figure), figure]))
    return figures.flatMap((figure): readonly WriteBackRow[] => {
      const before = read.get(keyOf(figure))
      if (figure.source !== null || !before?.source) return []
      const { indicator, region, period } = figure
      const [old, now] = [before, figure].map(({ value }) =>
        value.tag === 'number' ? String(value.number) : value.text,
      )
      return [
        {
          place: { indicator, region, period },
          indicatorName: indicators.find(({ id }) => id === indicator)?.name ?? indicator,
          ...{ sheet: before.source.sheet, cell: before.source.cell },
          ...{ before: old ?? '', after: now ?? '', consent: null, losses: [] },
        },
      ]
    })
  }

  function accepted(): ReturnType<typeof accept>['dataset'] {
    const catalogue = project().current().indicators
    const recognised = preview?.recognised ?? { file: '', sheets: [], issues: [] }
    return accept(recognised, catalogue).dataset
  }

  function compare(): readonly FigureDifference[] {
    const dataset = accepted()
    const names = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator.name]))
    const before = new Map(
      project()
        .current()
        .figures.map((figure) => [keyOf(figure), figure]),
    )
    return dataset.figures.map((after) => {
      const { indicator, region, period } = after
      const old = before.get(keyOf(after)) ?? null
      const kind = old === null ? 'new' : valueText(old) === valueText(after) ? 'same' : 'changed'
      const place = { indicator, region, period }
      return { place, indicatorName: names.get(indicator) ?? indicator, kind, before: old, after }
    })
  }

  function acceptedEdits(taken: readonly FigureDifference[]): readonly Edit[] {
    const dataset = accepted()
    const { indicators, years } = project().current()
    const needed = new Set(taken.map((figureDifference) => figureDifference.place.indicator))
    const known = new Set(indicators.map(({ id }) => id))
    const added = dataset.indicators.filter(({ id }) => needed.has(id) && !known.has(id))
    const places = taken.map((figureDifference) => figureDifference.place.period)
    const newYears = new Set(places.flatMap((period) => (period.tag === 'year' ? [period.year] : [])))
    return [
      ...added.map((indicator, at): Edit => {
        return { tag: 'indicator', id: indicator.id, indicator, position: indicators.length + at }
      }),
      ...[...newYears].flatMap((year): Edit[] => (years.includes(year) ? [] : [{ tag: 'year', year, isThere: true }])),
      ...taken.map((figureDifference): Edit => ({
        tag: 'figure',
        place: figureDifference.place,
        figure: figureDifference.after,
      })),
    ]
  }

  const workbook: FileToken = { token: 'workbook', name: 'example.xlsx' }
  return {
    host: 'desktop',
    call: <M extends Method>(method: M, given: ArgumentsOf<M>) => Promise.resolve(answers[method](given)),
    listen: () => () => undefined,
    chooseFile: (kind) => Promise.resolve(kind === 'workbook' ? workbook : { token: 'project', name: '年报.nianbao' }),
    choosePlace: (_, suggestedName) => Promise.resolve({ token: 'place', name: suggestedName }),
    reveal: () => Promise.resolve(),
    showLook: () => Promise.resolve(),
    fileOfDrop: () => Promise.resolve(workbook),
  }
}

function keyOf({ indicator, period, region }: FigureKey): string {
  return figureKey(indicator, period, region)
}

function valueText({ value, qualifier }: Figure): string {
  return JSON.stringify([value, qualifier])
}
