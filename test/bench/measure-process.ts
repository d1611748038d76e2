import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface ProcessMeasure {
  readonly seconds: number
  /** Highest proportional memory of the process and all its children together. */
  readonly megabytes: number
}

const sampleMilliseconds = 40

/** Runs a command to its end and measures wall time and peak memory of its whole process tree (Linux). Throws if it fails. */
export function measureProcess(command: string, args: readonly string[]): Promise<ProcessMeasure> {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint()
    const child = spawn(command, [...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    const told: string[] = []
    let peak = 0
    const sampler = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, treeKilobytes(child.pid))
    }, sampleMilliseconds)
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampler)
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      if (code === 0) resolve({ seconds, megabytes: peak / 1024 })
      else reject(new Error(`${command} ended with ${code ?? 'a signal'}: ${told.join('').slice(-500)}`))
    })
  })
}

/** Proportional set size, which counts a page shared by several processes once. */
function treeKilobytes(pid: number): number {
  const own = Number(/^Pss:\s+(\d+)/mu.exec(readProc(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0)
  const children = (readProc(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter((child) => child !== '')
  return children.reduce((sum, child) => sum + treeKilobytes(Number(child)), own)
}

/** Processes come and go while they are listed. */
function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Memory of a running process and its children together. */
export function treeMegabytes(pid: number): number {
  return treeKilobytes(pid) / 1024
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
