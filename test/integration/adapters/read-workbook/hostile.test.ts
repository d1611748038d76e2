import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/adapters/read-workbook/read-workbook'
import { recognise } from '../../../../shared/import/table/recognise'
import { formatIssue } from '../../../../shared/text/messages'
import { hostileFiles } from '../../../helpers/workbook/hostile-files'

/** On a slow computer that does something else besides; what ends late here takes hours. */
const seconds = 60

describe('readWorkbook of a hostile file', () => {
  it.each(hostileFiles)('ends in time on $name', async ({ bytes, expected }) => {
    const content = bytes()
    const started = performance.now()
    const read = await readWorkbook(content, '指标.xlsx')
    const issues = read.ok ? recognise(read.value).issues : read.error
    expect(performance.now() - started).toBeLessThan(seconds * 1000)
    const errors = issues.filter(({ severity }) => severity === 'error')
    if (expected === 'figures') {
      expect(errors).toEqual([])
      return
    }
    expect(issues.length).toBeGreaterThan(0)
    // Nothing is imported in half: the sheet is missing, or the whole file.
    expect(read.ok ? read.value.sheets.flatMap((sheet) => [...sheet.rows]) : []).toEqual([])
    for (const one of issues) {
      expect(formatIssue(one, 'zh-CN')).not.toMatch(/\{\w+\}|undefined|NaN/u)
      expect(formatIssue(one, 'en')).not.toMatch(/\{\w+\}|undefined|NaN/u)
    }
  })
})
