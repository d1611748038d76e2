import { describe, expect, it } from 'vitest'
import { isDarkFill } from '../../../../shared/render/chart/is-dark-fill'
import { chartSeriesLooks } from '../../../../shared/render/style/chart-series-looks'
import { distance, lightness, simulate, type Vision } from '../../../helpers/window/colour-vision'

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((item, at) => items.slice(at + 1).map((other) => [item, other] as const))
}

const visions: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia']
const colours = chartSeriesLooks.slice(0, 4).map(({ colour }) => colour)
const fills = chartSeriesLooks.map(({ fill }) => fill)

describe('chartSeriesLooks', () => {
  it.each([
    ['lines', colours],
    ['fills', fills],
  ])('keeps %s apart in a grey print', (_, looks) => {
    for (const [first, second] of pairs(looks)) {
      expect(Math.abs(lightness(first) - lightness(second)), `${first} ${second}`).toBeGreaterThan(10)
    }
  })

  it.each(visions)('keeps colours apart for %s vision', (vision) => {
    for (const [first, second] of [...pairs(colours), ...pairs(fills)]) {
      expect(distance(simulate(first, vision), simulate(second, vision)), `${first} ${second}`).toBeGreaterThan(20)
    }
  })

  it('draws lines dark enough to be seen on white, and tells them apart by dash and mark', () => {
    for (const colour of colours) expect(100 - lightness(colour), colour).toBeGreaterThan(35)
    expect(new Set(chartSeriesLooks.map(({ dash }) => dash.join())).size).toBe(chartSeriesLooks.length)
  })
})

describe('isDarkFill', () => {
  it('asks for white text on the dark fills only', () => {
    expect(fills.map(isDarkFill)).toEqual([true, false, false, true, true])
  })
})
