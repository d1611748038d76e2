import { describe, expect, it } from 'vitest'
import { isOfWhole, isTown, readRegionName, regionsIn } from '../../../shared/model/region-name'

describe('readRegionName', () => {
  it.each([
    ['松陵市青禾县', '青禾县', '青禾', '县', ['松陵市']],
    ['云省松陵市青禾县', '青禾县', '青禾', '县', ['云省', '松陵市']],
    ['北川羌族自治县', '北川羌族自治县', '北川', '县', []],
    ['靖州苗族侗族自治县', '靖州苗族侗族自治县', '靖州', '县', []],
    ['青 禾', '青禾', '青禾', '', []],
    ['新市区', '新市区', '新市', '区', []],
    ['城区', '城区', '城区', '区', []],
    ['松陵市本级', '市本级', '市本级', '', []],
    ['国家级经济技术开发区', '国家级经济技术开发区', '经开区', '经开区', []],
  ])('takes %s apart', (name, own, stem, level, within) => {
    expect(readRegionName(name)).toEqual({ own, stem, level, within })
  })
})

describe('regionsIn', () => {
  it.each([
    ['2023年松陵市青禾县民政事业统计表', ['松陵市青禾县']],
    ['03_青禾县(终稿2)', ['青禾县']],
    ['城市社区养老服务区情况', []],
    ['各县区养老床位', []],
    ['三区两县', []],
    ['社会救助', []],
    ['市本级', ['市本级']],
  ])('finds those of %s', (text, expected) => {
    expect(regionsIn(text)).toEqual(expected)
  })
})

describe('isOfWhole and isTown', () => {
  it('tell cities and towns from counties', () => {
    expect(['松陵市', '青禾县', '东风镇'].map((name) => isOfWhole(readRegionName(name)))).toEqual([true, false, false])
    expect(['松陵市', '青禾县', '东风镇'].map((name) => isTown(readRegionName(name)))).toEqual([false, false, true])
  })
})
