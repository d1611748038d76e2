import { describe, expect, it } from 'vitest'
import { paintOnce } from '../../../../electron/adapters/write-pdf/paint-once'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import type { ChartBlock } from '../../../../shared/report/document'
import { sampleDocument } from '../../../helpers/report/sample-document'

const word = { left: 0, baseline: 0, size: 8, colour: '#000000' }

const [chart] = sampleDocument.blocks.filter((block): block is ChartBlock => block.tag === 'chart')

describe('paintOnce', () => {
  it('paints a chart once for the same data and look, and anew for any other', async () => {
    if (chart === undefined) throw new Error('the sample has no chart')
    const painted: ChartBlock[] = []
    const paint = paintOnce((given) => {
      painted.push(given)
      return Promise.resolve({ shapes: [], texts: [{ ...word, text: String(painted.length) }] })
    })
    expect((await paint(chart, newsProfile)).texts[0]?.text).toBe('1')
    expect((await paint(structuredClone(chart), newsProfile)).texts[0]?.text).toBe('1')
    expect((await paint({ ...chart, unit: '万人' }, newsProfile)).texts[0]?.text).toBe('2')
    expect((await paint(chart, { ...newsProfile, chart: { ...newsProfile.chart, width: 100 } })).texts[0]?.text).toBe(
      '3',
    )
    expect(painted).toHaveLength(3)
  })
})
