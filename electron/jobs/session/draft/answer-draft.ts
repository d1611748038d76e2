import { basename } from 'node:path'
import type { ArgumentsOf, ValueOf } from '../../../../shared/api/contract'
import { reportYear } from '../../../../shared/draft/report-year'
import { issue } from '../../../../shared/issue'
import { failure, success, type Result } from '../../../../shared/result'
import { withPath } from '../file-tokens'
import type { SeenRevision } from '../project-session'
import { tellChange, type Answers, type MethodsOf, type WindowSession } from '../window-session'
import { takeTemplate } from './take-template'

/** Making a template of last year's report, or of the data alone. */
export function answerDraft(window: WindowSession): Answers<MethodsOf<'draft'>> {
  const { drafts } = window
  return {
    'draft.begin': (given, origin) => beginDraft(window, given, origin),
    'draft.review': () => drafts.ask((ready, { draft }) => ready.review(draft?.answers ?? {})),
    'draft.alike': ({ given }) => drafts.ask((ready, { draft }) => ready.alike(draft?.answers ?? {}, given)),
    'draft.proof': () =>
      drafts.ask(async (ready, { draft }) => {
        const made = await ready.template(draft?.answers ?? {})
        return made.ok ? success({ reprint: made.value.reprint, issues: made.value.issues }) : made
      }),
    'draft.finish': (given, origin) => finishDraft(window, given, origin),
    'draft.fromData': (given, origin) => draftFromData(window, given, origin),
  }
}

async function beginDraft(
  window: WindowSession,
  { report: file, year: given }: ArgumentsOf<'draft.begin'>,
  origin: Parameters<typeof tellChange>[1],
): Promise<Result<ValueOf<'draft.begin'>>> {
  const { ports, projects, tasks } = window
  return withPath(ports.tokens, file, (path) =>
    projects.useLater(async (session) => {
      const read = await tasks.run(1, (watch) => ports.jobs.readReport(path, watch))
      if (!read.ok) return read
      const { report, issues } = read.value
      const year = given ?? reportYear(report)
      const place = { tag: 'file', file: file.name } as const
      if (year === null) return failure([issue('error', 'draft.no-year', place)])
      if (!session.project.figures.some(({ period }) => period.tag === 'year' && period.year === year)) {
        return failure([issue('error', 'draft.no-data', place, { year })])
      }
      const draft = { file: basename(path), year, baseYear: null, report: JSON.stringify(report), answers: {} }
      const done = tellChange(
        window,
        origin,
        projects.useSame(session, () => session.edit('settings', [{ tag: 'draft', draft }], null, null, origin)),
      )
      return done.ok ? success({ done: done.value, issues }) : done
    }),
  )
}

async function finishDraft(
  window: WindowSession,
  { name, year }: ArgumentsOf<'draft.finish'>,
  origin: Parameters<typeof tellChange>[1],
): Promise<Result<ValueOf<'draft.finish'>>> {
  const made = await window.drafts.ask(async (ready, { draft }) => {
    const drafted = await ready.template(draft?.answers ?? {})
    if (!drafted.ok || !draft) return drafted.ok ? failure([issue('error', 'draft.none', null)]) : drafted
    const { text, bureau, names, issues } = drafted.value
    return success({ name, text, origin: { report: draft.file, year: draft.year, bureau }, names, issues })
  })
  if (!made.ok) return made
  const taken = await keep(window, made.value, year, origin)
  if (taken.ok) window.drafts.discard()
  return taken
}

async function draftFromData(
  window: WindowSession,
  { name, year }: ArgumentsOf<'draft.fromData'>,
  origin: Parameters<typeof tellChange>[1],
): Promise<Result<ValueOf<'draft.fromData'>>> {
  const { ports, projects, tasks } = window
  const { project } = projects
  if (!project) return failure([issue('error', 'project.none-open', null)])
  const text = await tasks.run(1, (watch) => ports.jobs.draftData({ project, year }, watch))
  if (!text.ok) return text
  const made = { name, text: text.value, origin: { report: '', year, bureau: '' }, names: [], issues: [] }
  return keep(window, made, year, origin)
}

/** The project and the library take the template, and every window hears of it. */
function keep(
  window: WindowSession,
  made: Parameters<typeof takeTemplate>[1],
  year: number,
  origin: Parameters<typeof tellChange>[1] & SeenRevision,
): Promise<Result<ValueOf<'draft.finish'>>> {
  return window.projects.useLater(async (session) => {
    const taken = await takeTemplate(session, made, year, window, origin)
    if (taken.ok) tellChange(window, origin, success(taken.value.done))
    return taken
  })
}
