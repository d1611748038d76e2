import { describe, expect, it } from 'vitest'
import { wordLines } from '../../../../shared/render/typeset/word-lines'
import { estimatedMetrics } from '../../../helpers/report/estimate-width'

const look = (width: number) => ({ face: 'serif', size: 10, width, metrics: estimatedMetrics }) as const

describe('wordLines', () => {
  it('leaves a text that fits on one line', () => {
    expect(wordLines('民政事业统计公报', look(200))).toEqual(['民政事业统计公报'])
  })

  it('never ends a line inside a word', () => {
    for (const width of [50, 60, 70, 90, 110]) {
      const lines = wordLines('青石县民政事业发展统计公报', look(width))
      expect(lines.join(''), String(width)).toBe('青石县民政事业发展统计公报')
      for (const word of ['民政', '事业', '发展', '统计', '公报'])
        expect(
          lines.some((line) => line.includes(word)),
          `${word} in ${lines.join('/')}`,
        ).toBe(true)
    }
  })

  it('makes its lines about as long as each other, and begins none with a closing mark', () => {
    const lines = wordLines('青石县民政事业发展统计公报（征求意见稿）', look(150))
    expect(lines.length).toBe(2)
    expect(Math.abs((lines[0]?.length ?? 0) - (lines[1]?.length ?? 0))).toBeLessThan(6)
    for (const line of lines) expect(line).not.toMatch(/^[）》。，]/u)
  })
})
