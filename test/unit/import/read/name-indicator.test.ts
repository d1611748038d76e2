import { describe, expect, it } from 'vitest'
import { nameIndicator } from '../../../../shared/import/read/name-indicator'

describe('nameIndicator', () => {
  it('takes the innermost label that says what is counted, with the generic ones inside it', () => {
    expect(nameIndicator(['社会救助', '救助人数', '女'], [], '')).toEqual({ name: '救助人数·女', isFromTitle: false })
  })

  it('joins what rows and columns name', () => {
    expect(nameIndicator(['养老床位'], ['增幅'], '')).toEqual({ name: '养老床位·增幅', isFromTitle: false })
    expect(nameIndicator(['女'], ['结婚人数'], '')).toEqual({ name: '结婚人数·女', isFromTitle: false })
  })

  it('lets the title name what the labels do not', () => {
    expect(nameIndicator(['合计'], ['男'], '收养登记')).toEqual({ name: '收养登记·合计·男', isFromTitle: true })
    expect(nameIndicator([], [], '收养登记')).toEqual({ name: '收养登记', isFromTitle: true })
  })

  it('names a level once', () => {
    expect(nameIndicator(['孤儿'], ['孤儿'], '').name).toBe('孤儿')
  })
})
