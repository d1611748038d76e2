import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnit } from '../../../../../shared/import/read/unit/is-unit'
import { splitUnit } from '../../../../../shared/import/read/unit/split-unit'

describe('splitUnit', () => {
  it.each([
    ['农药使用量(吨)', '农药使用量', '吨'],
    ['农膜使用量（吨）', '农膜使用量', '吨'],
    ['社会消费品零售总额 (亿元) ', '社会消费品零售总额', '亿元'],
    ['有效灌溉面积(江西省:年)/公顷', '有效灌溉面积(江西省:年)', '公顷'],
    ['机收面积\n(千公顷)', '机收面积', '千公顷'],
    ['农用化肥施用量（折吨量）(吨)', '农用化肥施用量(折吨量)', '吨'],
    ['CO2 emissions (kt)', 'CO2 emissions', 'kt'],
    ['GDP per capita, PPP (constant 2017 international $)', 'GDP per capita, PPP', 'constant 2017 international $'],
    ['Crude death rate - per thousand persons', 'Crude death rate', 'per thousand persons'],
    ['财政支出，亿元', '财政支出', '亿元'],
    ['救助支出（以万元计）', '救助支出', '万元'],
    ['志愿服务（千工时）', '志愿服务', '千工时'],
    ['服务时长_千工时', '服务时长', '千工时'],
    ['2019年度救助  单位：人', '2019年度救助', '人'],
    ['以亿元计：', '以亿元计:', '亿元'],
    ['占总支出的百分比：', '占总支出的百分比:', '%'],
    ['服務時數（小時）', '服務時數', '小時'],
  ])('takes the unit out of %s', (text, label, unit) => {
    expect(splitUnit(text)).toEqual({ label, unit })
  })

  it.each(['R&D经费投入强度', '研究与试验发展(R&D)人员', 'Human Development Index (HDI)', "Korea, Dem. People's Rep."])(
    'leaves %s whole',
    (text) => {
      expect(splitUnit(text).unit).toBeNull()
    },
  )
})

describe('splitUnit, written and read back', () => {
  it('gives back name and unit, however they are joined', () => {
    const name = fc.constantFrom('养老床位', '救助支出', '志愿服务时长')
    const unit = fc.constantFrom('万元', '人次', '张', '%', '千工时', '万葡币', '元/人·月', '萬元', '床日')
    const joint = fc.constantFrom(['（', '）'], ['(', ')'], ['[', ']'], ['（单位：', '）'], ['  单位：', ''], ['_', ''])
    fc.assert(
      fc.property(name, unit, joint, (label, own, [before = '', behind = '']) => {
        fc.pre(!(before.includes('单位：') && before.startsWith(' ') && !isUnit(own)))
        expect(splitUnit(`${label}${before}${own}${behind}`)).toEqual({ label, unit: own })
      }),
    )
  })
})
