import { describe, expect, it } from 'vitest'
import {
  isCodeHeader,
  isFlagHeader,
  isNameHeader,
  isNoteHeader,
  isPeriodHeader,
  isPropertyHeader,
  isSideHeader,
  isSourceHeader,
  isUnitHeader,
} from '../../../../shared/import/read/side-header'

describe('the headers of columns beside figures', () => {
  const each = [
    { isHeader: isUnitHeader, known: ['单位', '计量单位', 'Unit'], other: ['单位数', '用人单位', '用途'] },
    { isHeader: isNoteHeader, known: ['备注', '说明', '数据来源', 'Remarks'], other: ['注册数', '备案数', '来源地'] },
    { isHeader: isFlagHeader, known: ['状态', '数据性质', 'OBS_STATUS'], other: ['婚姻状态', '性别'] },
    { isHeader: isCodeHeader, known: ['区划代码', '序号', 'ISO3', 'rank'], other: ['编码员', '户数', '序'] },
    { isHeader: isPeriodHeader, known: ['年份', '报告期', 'Year', '時間'], other: ['年末数', '年限', '近年'] },
    { isHeader: isNameHeader, known: ['指标名称', '项目'], other: ['项目数', '地区'] },
    { isHeader: isPropertyHeader, known: ['单位', '频率', '指标编码', '备注', '名称'], other: ['户数', '地区'] },
    { isHeader: isSideHeader, known: ['单位', '备注', '来源', 'flags'], other: ['户数', '代码', '年份'] },
  ]
  it.each(each)('$isHeader.name knows its words and no longer ones', ({ isHeader, known, other }) => {
    for (const text of known) expect([text, isHeader(text)]).toEqual([text, true])
    for (const text of [...other, '']) expect([text, isHeader(text)]).toEqual([text, false])
  })

  it('isSourceHeader tells sources from other notes', () => {
    expect(['资料来源', 'Source'].map(isSourceHeader)).toEqual([true, true])
    expect(['备注', ''].map(isSourceHeader)).toEqual([false, false])
  })
})
