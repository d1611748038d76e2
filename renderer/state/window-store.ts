import { create } from 'zustand'
import type { Acknowledged, AppDescription, ImportPreview, ProjectState } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { applyEdits } from '../../shared/project/apply-edit'
import type { ChangeKind, Edit, FigurePlace } from '../../shared/project/edit'
import type { Result } from '../../shared/result'
import type { Locale } from '../../shared/text/message'
import type { WindowTextKey } from '../../shared/text/window'
import { nianbao } from '../nianbao'
import { UnwrittenEdits } from './unwritten-edits'

export type Screen = 'home' | 'import' | 'grid' | 'checks' | 'report'

interface Notice {
  readonly key: WindowTextKey
  readonly parameters: Readonly<Record<string, string>>
}

interface WindowState {
  readonly app: AppDescription | null
  readonly project: ProjectState | null
  readonly screen: Screen
  readonly locale: Locale
  readonly isDark: boolean
  /** The workbook that is being looked at before it is taken in. */
  readonly preview: ImportPreview | null
  /** The figure that another screen asked the grid to show. */
  readonly target: FigurePlace | null
  /** Edits, undone and redone steps that are not on disk yet. */
  readonly unsaved: number
  /** What was done last, to be told in passing. */
  readonly notice: Notice | null
  /** What went wrong last and has not been dismissed. */
  readonly issues: readonly Issue[]
}

export const useWindow = create<WindowState>()(() => ({
  app: null,
  project: null,
  screen: 'home',
  locale: 'zh-CN',
  isDark: false,
  preview: null,
  target: null,
  unsaved: 0,
  notice: null,
  issues: [],
}))

const { setState: set, getState: get } = useWindow

export function show(screen: Screen): void {
  set({ screen })
}

export function showFigure(target: FigurePlace): void {
  set({ screen: 'grid', target })
}

export function setLocale(locale: Locale): void {
  set({ locale })
}

export function setDark(isDark: boolean): void {
  set({ isDark })
}

export function tellIssues(issues: readonly Issue[]): void {
  set({ issues })
}

export function tellNotice(key: WindowTextKey, parameters: Notice['parameters'] = {}): void {
  set({ notice: { key, parameters } })
}

export function setPreview(preview: ImportPreview | null): void {
  set({ preview })
}

/** The value of an answer; its issues are told otherwise. */
function valueOr<T>(result: Result<T>): T | null {
  if (result.ok) return result.value
  tellIssues(result.error)
  return null
}

export async function loadApp(): Promise<void> {
  const app = valueOr(await nianbao.call('app.describe', null))
  const project = valueOr(await nianbao.call('project.current', null))
  set({ app, ...(project ? { project, screen: 'grid' as const } : {}) })
}

/** Opens what `answer` brings: a created, opened or example project. */
export async function openProject(answer: Promise<Result<ProjectState>>, screen: Screen = 'grid'): Promise<boolean> {
  const project = valueOr(await answer)
  if (!project) return false
  set({ project, screen, target: null, issues: project.readOnly ? [project.readOnly] : [] })
  return true
}

export async function closeProject(): Promise<void> {
  await pending
  if (!(await nianbao.call('project.close', null)).ok) return
  const app = valueOr(await nianbao.call('app.describe', null))
  set({ project: null, preview: null, screen: 'home', ...(app ? { app } : {}) })
}

/** Writes go one after the other, in the order they were made. */
let pending: Promise<unknown> = Promise.resolve()

const unwritten = new UnwrittenEdits()

/**
 * Applies edits at once in the window and writes them; when the Node side does not acknowledge them they are taken back
 * and the reason is told. Resolves to whether they are on disk.
 */
export function edit(kind: ChangeKind, edits: readonly Edit[], reason: string | null = null): Promise<boolean> {
  const before = get().project
  if (!before || edits.length === 0) return Promise.resolve(false)
  const applied = applyEdits(before.project, edits)
  set({ project: { ...before, project: applied.project }, unsaved: get().unsaved + 1 })
  unwritten.add(edits)
  const written = pending.then(async () => {
    const result = await nianbao.call('project.edit', { kind, edits, reason })
    unwritten.remove(edits)
    const { project: current, unsaved } = get()
    set({ unsaved: unsaved - 1 })
    if (result.ok) {
      acknowledge(result.value, false)
      return true
    }
    if (current) set({ project: { ...current, project: unwritten.applyBeneath(current.project, applied.inverse) } })
    tellIssues(result.error)
    return false
  })
  pending = written
  return written
}

/** Takes in what the Node side has written: its edits, unless the window made them, and the state of undo. */
export function acknowledge({ change, undo, redo }: Acknowledged, applies: boolean): void {
  const current = get().project
  if (!current) return
  const project = applies ? unwritten.applyBeneath(current.project, change.edits) : current.project
  set({ project: { ...current, project, revision: change.id, undo, redo } })
}

export async function undo(): Promise<void> {
  await step('project.undo')
}

export async function redo(): Promise<void> {
  await step('project.redo')
}

async function step(method: 'project.undo' | 'project.redo'): Promise<void> {
  set({ unsaved: get().unsaved + 1 })
  const done = pending.then(() => nianbao.call(method, null))
  pending = done
  const acknowledged = valueOr(await done)
  set({ unsaved: get().unsaved - 1 })
  if (acknowledged) acknowledge(acknowledged, true)
}
