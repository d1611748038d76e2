import { describe, expect, it } from 'vitest'
import { isProjectFile, projectNameOf } from '../../../../renderer/home/file-names'

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
