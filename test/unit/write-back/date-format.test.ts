import { describe, expect, it } from 'vitest'
import { isDateFormat } from '../../../shared/write-back/date-format'

describe('isDateFormat', () => {
  it('knows formats that show days or times, in brackets too', () => {
    for (const format of ['yyyy-mm-dd', 'yyyy"年"m"月"', 'h:mm', '[h]:mm', '[$-804]yyyy年m月d日', '上午/下午h时']) {
      expect([format, isDateFormat(format)]).toEqual([format, true])
    }
  })

  it('takes letters that a format prints as they stand for no codes', () => {
    for (const format of [
      null,
      'General',
      '通用格式',
      '0.00',
      '0.0%',
      '#,##0"m"',
      '0\\d',
      '[Red]0',
      '[$¥-804]#,##0',
      '0_d',
    ]) {
      expect([format, isDateFormat(format)]).toEqual([format, false])
    }
  })
})
