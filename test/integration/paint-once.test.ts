import { describe, expect, it } from 'vitest'
import { paintOnce } from '../../electron/adapters/paint-once'
import { newsProfile } from '../../shared/render/profiles/news'
import type { ChartBlock } from '../../shared/report/document'
import { sampleDocument } from '../helpers/sample-document'

const [chart] = sampleDocument.blocks.filter((block): block is ChartBlock => block.tag === 'chart')

describe('paintOnce', () => {
  it('paints a chart once for the same data and look, and anew for any other', async () => {
    if (chart === undefined) throw new Error('the sample has no chart')
    const painted: ChartBlock[] = []
    const paint = paintOnce((given) => {
      painted.push(given)
      return Promise.resolve({ svg: String(painted.length), texts: [] })
    })
    expect((await paint(chart, newsProfile)).svg).toBe('1')
    expect((await paint(structuredClone(chart), newsProfile)).svg).toBe('1')
    expect((await paint({ ...chart, unit: '万人' }, newsProfile)).svg).toBe('2')
    expect((await paint(chart, { ...newsProfile, chart: { ...newsProfile.chart, width: 100 } })).svg).toBe('3')
    expect(painted).toHaveLength(3)
  })
})
