import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packedType, webRoutes } from '../../../shared/api/bridge'
import type { ArgumentsOf, CallOrigin, FileToken, Method, ProjectState, ValueOf } from '../../../shared/api/contract'
import { unpackJson } from '../../../shared/api/packed-json'
import type { Result } from '../../../shared/result'
import { startWeb, type WebProcess } from '../../helpers/window/start-web'
import { largeWorkbook } from '../../helpers/workbook/large-workbook'

/** A checkout whose build is measured. */
export interface Build {
  readonly name: string
  readonly checkout: string
}

/** Browser mode of a build on a folder of projects. */
export function startBuild(build: Build, projects: string): Promise<WebProcess> {
  return startWeb(projects, {}, build.checkout)
}

let calls = 0

/**
 * The value of a call by a window that sees the project in this state, read as a page of the build reads it; throws where it is refused. Earlier
 * builds did not ask who calls.
 */
export async function ask<M extends Method>(
  web: WebProcess,
  method: M,
  given: ArgumentsOf<M>,
  seen: Pick<ProjectState, 'id' | 'revision'> | null = null,
): Promise<ValueOf<M>> {
  calls += 1
  const origin: CallOrigin = {
    ...{ window: 'bench', call: `call-${calls}` },
    ...{ project: seen?.id ?? null, revision: seen?.revision ?? 0 },
  }
  const answer = await web.request(webRoutes.call, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: packedType },
    body: JSON.stringify({ method, given, origin }),
  })
  const result = unpackJson(await answer.text()) as Result<ValueOf<M>>
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Gives a file to the server, as a page uploads it. */
export async function upload(web: WebProcess, path: string): Promise<FileToken> {
  const query = `?name=${encodeURIComponent(basename(path))}`
  const answer = await web.request(webRoutes.upload + query, { method: 'POST', body: readFileSync(path) })
  return (await answer.json()) as FileToken
}

/** An empty project in the server's folder. Earlier builds called the target of a new project its place. */
export async function createEmpty(web: WebProcess): Promise<ProjectState> {
  const name = 'bench'
  try {
    return await ask(web, 'project.create', { name, target: null })
  } catch {
    return ask(web, 'project.create', { name, place: null } as unknown as ArgumentsOf<'project.create'>)
  }
}

/** Reads, compares and takes in a workbook; the seconds of each. */
export async function takeIn(
  web: WebProcess,
  file: FileToken,
  seen: ProjectState,
): Promise<Readonly<Record<string, number>>> {
  const [read, { id }] = await timed(() => ask(web, 'import.read', { file }, seen))
  const [compare] = await timed(() => ask(web, 'import.compare', { id }, seen))
  const [accept] = await timed(() => ask(web, 'import.accept', { id, keys: 'all' }, seen))
  return { read, compare, accept }
}

/** A server of the build with a project open that holds a workbook of so many indicators × 30 years. */
export async function openLarge(folder: string, build: Build, indicators: number): Promise<WebProcess> {
  const own = mkdtempSync(join(folder, `${build.name}-`))
  const workbook = join(own, 'large.xlsx')
  writeFileSync(workbook, largeWorkbook(indicators, 30))
  const web = await startBuild(build, own)
  await takeIn(web, await upload(web, workbook), await createEmpty(web))
  return web
}

/** Seconds, and what came of it. */
export async function timed<T>(job: () => Promise<T>): Promise<readonly [number, T]> {
  const started = performance.now()
  const done = await job()
  return [(performance.now() - started) / 1000, done]
}
