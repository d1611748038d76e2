import { describe, expect, it } from 'vitest'
import { formatMoment, isProjectFile, projectNameOf } from '../../../../renderer/home/file-names'

describe('projectNameOf', () => {
  it('is the name of the workbook without its ending', () => {
    expect(projectNameOf('2022年民政指标.xlsx')).toBe('2022年民政指标')
    expect(projectNameOf('v1.2 指标.et')).toBe('v1.2 指标')
  })

  it('leaves out what no file name may hold, and is never empty', () => {
    expect(projectNameOf('市/县: 指标?.xlsx')).toBe('市 县 指标')
    expect(projectNameOf('.xlsx')).toBe('年报')
    expect(projectNameOf('..')).toBe('年报')
  })
})

describe('isProjectFile', () => {
  it('knows a project by its ending alone', () => {
    expect(isProjectFile('年报.NIANBAO')).toBe(true)
    expect(isProjectFile('年报.nianbao.xlsx')).toBe(false)
  })
})

describe('formatMoment', () => {
  it('writes day and minute in local time, and keeps what is no time', () => {
    expect(formatMoment('2023-01-05T08:03:59')).toBe('2023-01-05 08:03')
    expect(formatMoment('昨天')).toBe('昨天')
  })
})
