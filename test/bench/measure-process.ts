import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessMeasure {
  readonly seconds: number
  /** Of the processor, by the process and all its children together; hardly changed by what else the machine does. */
  readonly cpuSeconds: number
  /** Highest proportional memory of the process and all its children together. */
  readonly megabytes: number
  readonly output: string
}

const sampleMilliseconds = 40
/** Linux counts a process's time in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100

/** Runs a command to its end and measures time and peak memory of its whole process tree (Linux). Throws if it fails. */
export function measureProcess(command: string, args: readonly string[]): Promise<ProcessMeasure> {
  return new Promise((resolve, reject) => {
    const waitedBefore = waitedTicks()
    const started = process.hrtime.bigint()
    const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const told: string[] = []
    const printed: string[] = []
    const ticks = new Map<number, number>()
    let peak = 0
    const sampler = setInterval(() => {
      if (child.pid === undefined) return
      peak = Math.max(peak, treeKilobytes(child.pid))
      for (const pid of treeOf(child.pid)) ticks.set(pid, ticksOf(pid) ?? ticks.get(pid) ?? 0)
    }, sampleMilliseconds)
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampler)
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      // Waited for, a process is counted to its end, but not its children that it left behind; those were sampled.
      const sampled = [...ticks.values()].reduce((sum, tick) => sum + tick, 0)
      const cpuSeconds = Math.max(sampled, waitedTicks() - waitedBefore) / ticksPerSecond
      if (code === 0) resolve({ seconds, cpuSeconds, megabytes: peak / 1024, output: printed.join('') })
      else reject(new Error(`${command} ended with ${code ?? 'a signal'}: ${told.join('').slice(-500)}`))
    })
  })
}

/** Time of the processor that a running process and its children took so far. */
export function treeCpuSeconds(pid: number): number {
  return treeOf(pid).reduce((sum, value) => sum + (ticksOf(value) ?? 0), 0) / ticksPerSecond
}

/** Memory of a running process and its children together. */
export function treeMegabytes(pid: number): number {
  return treeKilobytes(pid) / 1024
}

/** The most memory that a running process had at once, without its children. */
export function peakMegabytes(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/mu.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1] ?? NaN) / 1024
}

/** Proportional set size, which counts a page shared by several processes once. */
function treeKilobytes(pid: number): number {
  return treeOf(pid).reduce(
    (sum, value) => sum + Number(/^Pss:\s+(\d+)/mu.exec(readProc(`/proc/${value}/smaps_rollup`) ?? '')?.[1] ?? 0),
    0,
  )
}

function treeOf(pid: number): readonly number[] {
  return [pid, ...threadsOf(pid).flatMap((thread) => childrenOf(pid, thread).flatMap(treeOf))]
}

function childrenOf(pid: number, thread: string): readonly number[] {
  const list = readProc(`/proc/${pid}/task/${thread}/children`) ?? ''
  return list
    .split(' ')
    .filter((child) => child !== '')
    .map(Number)
}

/** A process is the child of the thread that started it. */
function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** User and system time of a process; null when it is gone. */
function ticksOf(pid: number): number | null {
  const [user, system] = statFields(`/proc/${pid}/stat`).slice(11, 13)
  return user === undefined || system === undefined ? null : user + system
}

/** User and system time of all processes that this one has waited for. */
function waitedTicks(): number {
  return statFields('/proc/self/stat')
    .slice(13, 15)
    .reduce((sum, statField) => sum + statField, 0)
}

/** The fields of a stat file after the name of the program, which may hold spaces: the first is the state. */
function statFields(path: string): readonly number[] {
  return ((readProc(path) ?? '').split(') ')[1] ?? '').split(' ').map(Number)
}

/** Processes come and go while they are listed. */
function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
