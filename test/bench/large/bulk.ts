import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebProcess } from '../../helpers/window/start-web'
import { largeWorkbook } from '../../helpers/workbook/large-workbook'
import { peakMegabytes, treeCpuSeconds } from '../measure-process'
import { ask, createEmpty, startBuild, takeIn, timed, upload, type Build } from './build-process'
import { tellRatios, type Measures } from './tell-ratios'

const [indicators, years] = [3_000, 30]
const runs = 5

/** What a workbook of 3,000 × 30 figures costs on the Node side; servers are new each time. */
export async function benchBulk(folder: string, builds: readonly Build[]): Promise<void> {
  const workbook = join(folder, 'large.xlsx')
  writeFileSync(workbook, largeWorkbook(indicators, years))
  const measured = builds.map((): Measures[] => [])
  // The first run of each warms disk and caches.
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, build] of builds.entries()) {
      const measures = await measure(folder, build, workbook)
      if (run > 0) measured[at]?.push(measures)
    }
  }
  console.log(`a workbook of ${indicators} × ${years} figures, alternating, medians of ${runs}:`)
  tellRatios(builds, measured)
}

async function measure(folder: string, build: Build, workbook: string): Promise<Measures> {
  const projects = mkdtempSync(join(folder, `${build.name}-`))
  const first = await startBuild(build, projects)
  const empty = await createEmpty(first)
  const file = await upload(first, workbook)
  const taking = await withCost(first, () => takeIn(first, file, empty))
  const { read = NaN, compare = NaN, accept = NaN } = taking.done
  await first.end('SIGTERM')
  const project = join(projects, readdirSync(projects).find((name) => name.endsWith('.nianbao')) ?? '')
  const second = await startBuild(build, mkdtempSync(join(folder, `${build.name}-`)))
  const token = await upload(second, project)
  const opening = await withCost(second, async () => {
    const [seconds, { project: opened }] = await timed(() => ask(second, 'project.open', { file: token }))
    if (opened.figures.length !== indicators * years) throw new Error(`${opened.figures.length} figures were opened`)
    return seconds
  })
  await second.end('SIGTERM')
  return {
    'read, compared and accepted, s': read + compare + accept,
    '  seconds of the processor': taking.cpuSeconds,
    '  read, s': read,
    '  compared, s': compare,
    '  accepted, s': accept,
    '  peak of the Node side, MB': taking.peakMegabytes,
    'project file, MB': statSync(project).size / 1e6,
    'opened, s': opening.done,
    '  seconds of the processor ': opening.cpuSeconds,
    '  peak of the Node side, MB ': opening.peakMegabytes,
  }
}

interface Cost<T> {
  readonly cpuSeconds: number
  /** The most that the process ever had in memory, as the system counts it: looking on would slow it down. */
  readonly peakMegabytes: number
  readonly done: T
}

/** Does something with a server that is a process of one piece, its threads within it. */
async function withCost<T>(web: WebProcess, job: () => Promise<T>): Promise<Cost<T>> {
  const before = treeCpuSeconds(web.pid)
  const done = await job()
  return { cpuSeconds: treeCpuSeconds(web.pid) - before, peakMegabytes: peakMegabytes(web.pid), done }
}
