import { describe, expect, it } from 'vitest'
import { chartBox } from '../../../../shared/render/pages/chart-box'
import type { ChartBlock } from '../../../../shared/report/document'
import { pageContext, textMarks } from '../../../helpers/report/page-context'
import { sampleDocument } from '../../../helpers/report/sample-document'

const context = pageContext()
const chart = sampleDocument.blocks.find((block): block is ChartBlock => block.tag === 'chart')

describe('chartBox', () => {
  it('is one strip of picture, words and numbered caption in the middle of the page', () => {
    if (chart === undefined) throw new Error('the sample has charts')
    const drawing = {
      shapes: [],
      texts: [{ text: '2012', left: 4, baseline: 9, size: 8, colour: '#000000', angle: 0 }],
    }
    const box = chartBox(chart, drawing, 3, context)
    expect(box).toMatchObject({ kind: 'figure', whole: true, floats: true })
    expect(box.strips).toHaveLength(1)
    const look = context.profile.chart
    const left = (context.width - look.width) / 2
    expect(box.strips[0]?.marks[0]).toMatchObject({ tag: 'drawing', x: left })
    const words = textMarks(box.strips[0])
    expect(words[0]).toMatchObject({ text: '2012', x: left + 4 })
    expect(words.map(({ text }) => text).join('')).toContain(`图3\u3000${chart.caption}`)
  })
})
