import { describe, expect, it } from 'vitest'
import { readCaptionLine } from '../../../../shared/import/read/caption-line'

describe('readCaptionLine', () => {
  it.each([
    ['地区：云溪市', '云溪市'],
    ['行政区划： 云 溪 市', '云溪市'],
    ['填报单位：云溪市民政局', '云溪市'],
    ['填报单位：云溪市竹溪县民政局（盖章）', '竹溪县'],
    ['（编制单位：竹溪县统计局）', '竹溪县'],
    ['填报单位：沙州区民政局    填报日期：2020年2月1日', '沙州区'],
    ['上报单位：竹溪县柳河镇人民政府', '柳河镇'],
    ['单位名称：柳河街道办事处', '柳河街道'],
  ])('finds the region in %s', (text, value) => {
    expect(readCaptionLine(text)).toEqual({ subject: 'region', value })
  })

  it.each([
    ['报告期：2019年', '2019年'],
    ['统计年度：2019', '2019'],
    ['时间：2017—2019年', '2017—2019年'],
  ])('finds the period in %s', (text, value) => {
    expect(readCaptionLine(text)).toEqual({ subject: 'period', value })
  })

  it.each([
    ...['单位：万元', '填报日期：2020年1月5日', '来源：云溪市统计局', '地区', '填表人：王某'],
    ...['填报单位：某某厅', '填报单位：城市管理局', '地区：', '备注：地区：云溪市', '填报单位：国家统计局'],
  ])('finds nothing in %s', (text) => {
    expect(readCaptionLine(text)).toBeNull()
  })

  it('is quick with long texts', () => {
    expect(readCaptionLine(`填报单位：${'州市县'.repeat(200)}局`)).toBeNull()
  })
})
