import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingLimits } from '../../../electron/cli/reading-watch'
import { runGuarded } from '../../../electron/cli/run-guarded'
import { largeWorkbook } from '../../helpers/workbook/large-workbook'

let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  file = join(folder, '统计.xlsx')
  writeFileSync(file, largeWorkbook(2000, 20))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Inspected {
  readonly figures: readonly unknown[]
  readonly issues: readonly { readonly code: string; readonly message: string }[]
}

async function inspect(limits = readingLimits): Promise<{ readonly code: number; readonly report: Inspected }> {
  const out: string[] = []
  const host = {
    locale: 'zh-CN',
    isVerbose: false,
    password: null,
    print: (text: string) => void out.push(text),
    tell: () => undefined,
    progress: () => undefined,
    today: () => '2023-01-10',
  } as const
  const code = await runGuarded(['inspect', file, '--json'], host, limits)
  return { code, report: JSON.parse(out.join('')) as Inspected }
}

describe('runGuarded', () => {
  it('runs a command in its thread and gives what it prints', async () => {
    const { code, report } = await inspect()
    expect(code).toBe(0)
    expect(report.figures.length).toBe(40_000)
  })

  it.each([
    ['memory', { ...readingLimits, megabytes: 5, megabytesEach: 0 }, 'import.too-heavy'],
    ['time', { ...readingLimits, seconds: 0, secondsEach: 0 }, 'import.too-slow'],
  ])('stops reading at the limit of %s, and ends as for a file that cannot be read', async (_, limits, issue) => {
    const { code, report } = await inspect(limits)
    expect(code).toBe(1)
    expect(report.issues.map((entry) => entry.code)).toEqual([issue])
    expect(report.issues[0]?.message).toContain('已停止，没有导入任何内容')
  })
})
