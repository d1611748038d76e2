import { create } from 'zustand'
import type { Acknowledged, ApiEvent, AppDescription, ImportPreview, ProjectState } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { applyEdits } from '../../shared/project/apply-edits'
import type { ChangeKind, Edit, FigureKey } from '../../shared/project/edit'
import type { Result } from '../../shared/result'
import type { Locale } from '../../shared/text/message'
import type { WindowTextKey } from '../../shared/text/window'
import { nianbao, seenNow, setSeen, windowId, type Seen } from '../nianbao'
import { KnownChanges } from './known-changes'
import type { TextSize } from '../theme/tokens'
import { UnwrittenEdits } from './unwritten-edits'
import { WriteQueue } from './write-queue'

/** The screens of the bar, and those that these lead to. */
export type MainScreen = 'home' | 'import' | 'grid' | 'checks' | 'report'
export type Screen = MainScreen | 'draft' | 'verify' | 'library'

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
  readonly textSize: TextSize
  /** The workbook that is being looked at before it is taken in. */
  readonly preview: ImportPreview | null
  /** The name of the project that the workbook begins once it is taken in; null where it goes into the open one. */
  readonly begins: string | null
  /** The figure that another screen asked the grid to show. */
  readonly target: FigureKey | null
  /** Edits, undone and redone steps that are not on disk yet. */
  readonly unsaved: number
  /** The way to the Node side: `lost` is tried again, `ended` is another run of the program or none. */
  readonly connection: 'there' | 'lost' | 'ended'
  /** Another window left the project of this one: the file that it opened instead, null when it only closed it. */
  readonly left: { readonly name: string | null } | null
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
  textSize: 'standard',
  preview: null,
  begins: null,
  target: null,
  unsaved: 0,
  connection: 'there',
  left: null,
  notice: null,
  issues: [],
}))

const { setState: set, getState: get } = useWindow

export function show(screen: Screen): void {
  set({ screen })
}

export function showFigure(target: FigureKey): void {
  set({ screen: 'grid', target })
}

export function setLocale(locale: Locale): void {
  set({ locale })
}

export function setDark(isDark: boolean): void {
  set({ isDark })
}

export function setTextSize(textSize: TextSize): void {
  set({ textSize })
}

export function tellIssues(issues: readonly Issue[]): void {
  set({ issues })
}

export function tellNotice(key: WindowTextKey, parameters: Notice['parameters'] = {}): void {
  set({ notice: { key, parameters } })
}

export function setPreview(preview: ImportPreview | null, begins: string | null = null): void {
  set({ preview, begins })
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
  set({
    app,
    left: null,
    ...(project ? { project, screen: project.project.draft ? ('draft' as const) : ('grid' as const) } : {}),
  })
  if (project) known = new KnownChanges(project.revision)
}

/** Opens what `answer` brings: a created, opened or example project. What is being saved is saved before. */
export async function openProject(
  open: () => Promise<Result<ProjectState>>,
  screen: Screen = 'grid',
): Promise<boolean> {
  await queue.settled()
  const project = valueOr(await open())
  if (!project) return false
  showProject(project)
  set({ screen, issues: [...project.notes, ...(project.readOnly ? [project.readOnly] : [])] })
  return true
}

/** Shows a project that was opened, in this window or from it. */
export function showProject(project: ProjectState): void {
  known = new KnownChanges(project.revision)
  unwritten.clear()
  set({ project, target: null, left: null })
}

export async function closeProject(): Promise<void> {
  await queue.settled()
  const closed = await nianbao.call('project.close', null)
  if (!closed.ok) {
    tellIssues(closed.error)
    return
  }
  const app = valueOr(await nianbao.call('app.describe', null))
  set({ project: null, preview: null, begins: null, left: null, screen: 'home', ...(app ? { app } : {}) })
}

const unwritten = new UnwrittenEdits()

/** Which changes of the project this window knows. */
let known = new KnownChanges(0)

setSeen(() => ({ project: get().project?.id ?? null, revision: known.revision }))

/** How long a lost line is waited for before it is tried anyway. */
const retryMilliseconds = 2_000

/** Writes go one after the other, in the order they were made. */
const queue = new WriteQueue({
  lost: () => {
    if (get().connection === 'there') set({ connection: 'lost' })
  },
  back: () =>
    new Promise((resolve) => {
      const timer = setTimeout(done, retryMilliseconds)
      const stop = useWindow.subscribe(({ connection }) => {
        if (connection === 'there') done()
      })
      function done(): void {
        clearTimeout(timer)
        stop()
        resolve()
      }
    }),
})

/**
 * Applies edits at once in the window and writes them; when the Node side does not acknowledge them they are taken back
 * and the reason is told. Resolves to whether they are on disk.
 */
export async function edit(kind: ChangeKind, edits: readonly Edit[], reason: string | null = null): Promise<boolean> {
  const before = get().project
  if (!before || edits.length === 0) return false
  const applied = applyEdits(before.project, edits)
  set({ project: { ...before, project: applied.project } })
  unwritten.add(edits)
  // What the user saw when this was typed, whenever it is sent.
  const seen = seenNow()
  const result = await write(() => nianbao.call('project.edit', { kind, edits, reason }, seen))
  if (hasEnded(result)) {
    tellIssues(result.ok ? [] : result.error)
    return false
  }
  unwritten.remove(edits)
  if (result.ok) {
    acknowledge(result.value, false)
    return true
  }
  const current = get().project
  if (current?.id === before.id) {
    set({ project: { ...current, project: unwritten.applyBeneath(current.project, applied.inverse) } })
  }
  await tellRefusal(result.error)
  return false
}

/** Sends a change, counted as unsaved until it is answered. */
async function write<T>(send: () => Promise<Result<T>>): Promise<Result<T>> {
  set({ unsaved: get().unsaved + 1 })
  const result = await queue.add(send)
  // Whatever is not written when the program is gone stays unsaved, and stays to be seen.
  if (hasEnded(result)) set({ connection: 'ended' })
  else set({ unsaved: get().unsaved - 1, ...(result.ok ? { connection: 'there' as const } : {}) })
  return result
}

const hasEnded = (result: Result<unknown>): boolean =>
  !result.ok && result.error.some(({ code }) => code === 'api.ended')

/** A change that did not fit what others did meanwhile: the window shows the newest state before it is told. */
async function tellRefusal(issues: readonly Issue[]): Promise<void> {
  const codes: readonly string[] = issues.map(({ code }) => code)
  if (codes.includes('project.changed-meanwhile') || codes.includes('project.other-open')) await lookAgain()
  tellIssues(issues)
}

/** Takes in what the Node side has written: its edits, unless the window made them, and the state of undo. */
export function acknowledge({ change, undo, redo }: Acknowledged, applies: boolean): void {
  const current = get().project
  if (!current || known.has(change.id)) return
  const isNewest = change.id > known.newest
  known.add(change.id)
  const project = applies ? unwritten.applyBeneath(current.project, change.edits) : current.project
  set({ project: { ...current, project, revision: known.revision, ...(isNewest ? { undo, redo } : {}) } })
}

/** Takes in what other windows did. */
export function hear(event: ApiEvent): void {
  const { project } = get()
  if (event.tag === 'ended') set({ connection: 'ended' })
  if (event.tag === 'changed' && event.window !== windowId && event.project === project?.id) {
    acknowledge(event.change, true)
  }
  if (event.tag !== 'opened' || event.window === windowId || event.project === project?.id) return
  if (project) set({ left: { name: event.project === null ? null : event.name } })
  // A window without a project goes along: what it does next is done to the one that is open.
  else void loadApp()
}

/** Asks for the project as it is now; edits that are not written stand over it. */
export async function lookAgain(): Promise<void> {
  const answer = await nianbao.call('project.current', null)
  const shown = get().project
  if (!answer.ok || !shown) return
  if (answer.value?.id !== shown.id) {
    set({ left: { name: answer.value?.file.name ?? null } })
    return
  }
  known = new KnownChanges(answer.value.revision)
  const project = unwritten.applyBeneath(answer.value.project, [])
  set({ left: null, project: { ...answer.value, project } })
}

/** The line to the Node side broke off, or is back: then what happened meanwhile is asked for. */
export function hearLine(isThere: boolean): void {
  const { connection } = get()
  if (!isThere) {
    if (connection === 'there') set({ connection: 'lost' })
    return
  }
  set({ connection: 'there' })
  if (connection !== 'there') void lookAgain()
}

/** Asks before the page is left while something is not on disk. Returns what stops that. */
export function warnOfUnsaved(): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (get().unsaved > 0) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  return () => removeEventListener('beforeunload', warn)
}

export async function undo(): Promise<void> {
  await step('project.undo')
}

export async function redo(): Promise<void> {
  await step('project.redo')
}

async function step(method: 'project.undo' | 'project.redo'): Promise<void> {
  const seen: Seen = seenNow()
  const result = await write(() => nianbao.call(method, null, seen))
  if (!result.ok) await tellRefusal(result.error)
  else if (result.value) acknowledge(result.value, true)
}
