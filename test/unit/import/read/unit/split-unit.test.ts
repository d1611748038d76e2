import { describe, expect, it } from 'vitest'
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
