import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleBytes } from '../../helpers/report/build-example'
import { editWorkbook } from '../../helpers/workbook/edit-workbook'
import { runNianbao } from '../../helpers/run-nianbao'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const example = 'templates/annual-summary/example.xlsx'

function reportArguments(workbook: string, out: string, template = 'annual-summary'): readonly string[] {
  return ['report', workbook, '--template', template, '--year', '2022', '--out', out, '--format', 'xlsx']
}

async function exampleWith(edit: Parameters<typeof editWorkbook>[1]): Promise<string> {
  const path = join(folder, 'workbook.xlsx')
  writeFileSync(path, await editWorkbook(await exampleBytes('annual-summary'), edit))
  return path
}

describe('report', () => {
  it('names sheet and cell of a figure that is no number, and leaves its sentences out', async () => {
    let broken = ''
    const path = await exampleWith((workbook) => {
      for (const sheet of workbook.worksheets.filter(({ name }) => name !== '资料来源')) {
        sheet.eachRow((row) => {
          if (row.getCell(1).text !== '结婚登记') return
          const cell = row.getCell(row.cellCount - 1)
          const last = typeof cell.value === 'number' ? cell : row.getCell(row.cellCount)
          const target = typeof last.value === 'number' ? last : cell
          target.value = '六百八十多万吧'
          broken = `${sheet.name} › ${target.address}`
        })
      }
    })
    const run = await runNianbao(reportArguments(path, join(folder, 'out')))
    expect(broken).not.toBe('')
    expect(run.told).toContain(broken)
    expect(run.told).toContain('六百八十多万吧')
    expect(run.told).toContain('省略了一句')
    expect(run.code).toBe(0)
  })

  it('goes on without a missing sheet and says which figures it would need', async () => {
    const path = await exampleWith((workbook) => {
      const sheet = workbook.worksheets.find((worksheet) => worksheet.name.includes('婚姻'))
      if (!sheet) throw new Error('the example has no such sheet')
      workbook.removeWorksheet(sheet.id)
    })
    const run = await runNianbao(reportArguments(path, join(folder, 'out')))
    expect(run.told).toContain('缺少结婚登记2022年的数据')
    expect(run.told).toMatch(/annual-summary\/template\.yaml:\d+:\d+/u)
    expect(run.code).toBe(0)
  })

  it('stops at a misspelt indicator, names line and column and the nearest name, and writes nothing', async () => {
    const template = join(folder, 'mine')
    mkdirSync(template)
    const text = readFileSync('templates/annual-summary/template.yaml', 'utf8').replace('{{结婚登记 |', '{{结婚登计 |')
    writeFileSync(join(template, 'template.yaml'), text)
    const line = text.split('\n').findIndex((entry) => entry.includes('结婚登计')) + 1
    const run = await runNianbao(reportArguments(example, join(folder, 'out'), template))
    expect(run.code).toBe(1)
    expect(run.told).toContain(`mine/template.yaml:${line}:`)
    expect(run.told).toContain('没有名为“结婚登计”的指标（是否应为“结婚登记”？）')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('says that a folder cannot be written, and leaves nothing behind', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'mine')
    const run = await runNianbao(reportArguments(example, join(file, 'out')))
    expect(run.code).toBe(1)
    expect(run.told).toContain(file)
    expect(run.told).toContain('请换一个文件夹')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual(['a-file'])
  })

  it('leaves the old file alone where a folder stands in the place of the new one', async () => {
    mkdirSync(join(folder, 'annual-summary-2022.xlsx'))
    const run = await runNianbao(reportArguments(example, folder))
    expect(run.code).toBe(1)
    expect(readdirSync(folder)).toEqual(['annual-summary-2022.xlsx'])
  })

  it('refuses a damaged workbook, a missing one and one without figures', async () => {
    const damaged = join(folder, 'damaged.xlsx')
    writeFileSync(damaged, (await exampleBytes('annual-summary')).slice(0, 4000))
    const runs = {
      damaged: await runNianbao(reportArguments(damaged, join(folder, 'out'))),
      absent: await runNianbao(reportArguments(join(folder, 'absent.xlsx'), join(folder, 'out'))),
    }
    expect(runs.damaged.code).toBe(1)
    expect(runs.damaged.told).toContain('damaged.xlsx')
    expect(runs.absent.code).toBe(2)
    expect(runs.absent.told).toContain('找不到文件')
    const empty = join(folder, 'empty.xlsx')
    writeFileSync(
      empty,
      await editWorkbook(await exampleBytes('annual-summary'), (workbook) => {
        for (const sheet of [...workbook.worksheets]) workbook.removeWorksheet(sheet.id)
        workbook.addWorksheet('空').getCell('A1').value = '没有数据'
      }),
    )
    const run = await runNianbao(reportArguments(empty, join(folder, 'out')))
    expect(run.code).toBe(1)
    expect(run.told).toContain('没有认出任何数据')
  })

  it('says in English what it says in Chinese', async () => {
    const run = await runNianbao(
      [...reportArguments(example, join(folder, 'out')), '--profile', 'none', '--lang', 'en'],
      'en',
    )
    expect(run.code).toBe(2)
    expect(run.told).toContain('There is no profile "none"')
    expect(run.told).not.toMatch(/请|没有/u)
  })
})

describe('usage', () => {
  it.each([
    [['report', example, '--template', 'annual-summary', '--out', 'x'], '缺少 --year'],
    [['report', example, '--year', '2022', '--out', 'x'], '缺少 --template'],
    [['report', example, '--template', 'annual-summary', '--year', '22', '--out', 'x'], '四位年份'],
    [
      ['report', example, '--template', 'annual-summary', '--year', '2022', '--out', 'x', '--format', 'odt'],
      '不支持的格式',
    ],
    [
      ['report', example, '--template', 'annual', '--year', '2022', '--out', 'x'],
      '可用的模板：annual-summary、decade-review',
    ],
    [['report', example, '--template', 'annual-summary', '--year', '2012', '--out', 'x'], '不早于报告年'],
    [
      ['figures', example, '--template', 'annual-summary', '--year', '2022', '--set', '单位名=张三'],
      '是否应为“单位名称”',
    ],
    [['figures', example, '--template', 'annual-summary', '--year', '2022', '--date', '2022-02-30'], '--date'],
    [['reprot', example], '没有“reprot”命令'],
    [['report'], '缺少文件'],
    [['inspect', example, 'more'], '多余的参数'],
    [['inspect', example, '--jsn'], '--jsn'],
  ])('%j ends with 2 and says %s', async (argv, words) => {
    const run = await runNianbao(argv)
    expect(run.code).toBe(2)
    expect(run.told).toContain(words)
    expect(run.out).toBe('')
  })

  it('prints help and version', async () => {
    expect((await runNianbao(['--help'])).out).toContain('nianbao report FILE')
    expect((await runNianbao([])).out).toContain('nianbao inspect FILE')
    expect((await runNianbao(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/u)
  })
})
