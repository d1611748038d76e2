import { describe, expect, it } from 'vitest'
import { ChartCanvas } from '../../../../shared/render/chart/chart-canvas'

/** Every character as wide as it is high. */
const face = { ascent: 1, descent: 0.2, width: (text: string) => [...text].length }

function canvas(): ChartCanvas {
  return new ChartCanvas(100, 50, face)
}

describe('ChartCanvas', () => {
  it('is a canvas and its context at once, as Chart.js asks for them', () => {
    const one = canvas()
    expect(one.canvas.getContext()).toBe(one)
    expect([one.canvas.width, one.canvas.height]).toEqual([100, 50])
  })

  it('keeps lines and areas in the order in which they are drawn', () => {
    const one = canvas()
    one.strokeStyle = '#112233'
    one.lineWidth = 2
    one.setLineDash([3, 1])
    one.moveTo(1, 2)
    one.lineTo(3.14159, 4)
    one.stroke()
    one.fillStyle = '#445566'
    one.fillRect(10, 20, 5, 6)
    expect(one.drawing().shapes).toEqual([
      {
        path: [
          ['M', 1, 2],
          ['L', 3.14, 4],
        ],
        fill: null,
        stroke: { colour: '#112233', width: 2, dash: [3, 1] },
        clip: null,
      },
      {
        path: [['M', 10, 20], ['L', 15, 20], ['L', 15, 26], ['L', 10, 26], ['Z']],
        fill: '#445566',
        stroke: null,
        clip: null,
      },
    ])
  })

  it('draws a circle by four curves that end where they began', () => {
    const one = canvas()
    one.arc(50, 25, 10, 0, 2 * Math.PI)
    one.fill()
    const path = one.drawing().shapes[0]?.path ?? []
    expect(path.map(([letter]) => letter)).toEqual(['M', 'C', 'C', 'C', 'C'])
    expect(path[0]).toEqual(['M', 60, 25])
    expect(path.map((step) => step.slice(-2))).toEqual([
      [60, 25],
      [50, 35],
      [40, 25],
      [50, 15],
      [60, 25],
    ])
  })

  it('moves what is drawn with the page, and takes it back with restore', () => {
    const one = canvas()
    one.save()
    one.fillStyle = '#ff0000'
    one.translate(10, 5)
    one.fillRect(0, 0, 1, 1)
    one.restore()
    one.fillRect(0, 0, 1, 1)
    const [moved, back] = one.drawing().shapes
    expect([moved?.path[0], moved?.fill]).toEqual([['M', 10, 5], '#ff0000'])
    expect([back?.path[0], back?.fill]).toEqual([['M', 0, 0], '#000000'])
  })

  it('cuts only what lies outside of the area it is cut to', () => {
    const one = canvas()
    one.rect(0, 0, 20, 20)
    one.clip()
    one.fillRect(5, 5, 10, 10)
    one.fillRect(15, 5, 10, 10)
    const [inside, over] = one.drawing().shapes
    expect(inside?.clip).toBeNull()
    expect(over?.clip).toEqual({ left: 0, top: 0, right: 20, bottom: 20 })
  })

  it('keeps words by the left end of their base line', () => {
    const one = canvas()
    one.font = 'normal 10px "sans"'
    one.fillStyle = '#333333'
    one.fillText('左', 20, 30)
    one.textAlign = 'center'
    one.textBaseline = 'middle'
    one.fillText('中间', 20, 30)
    one.textAlign = 'right'
    one.textBaseline = 'top'
    one.fillText('右上', 20, 30)
    one.fillText('', 20, 30)
    expect(one.measureText('两字').width).toBe(20)
    expect(one.drawing().texts.map(({ text, left, baseline }) => [text, left, baseline])).toEqual([
      ['左', 20, 30],
      ['中间', 10, 34],
      ['右上', 0, 40],
    ])
    expect(one.drawing().texts[0]).toMatchObject({ size: 10, colour: '#333333' })
  })

  it('refuses what it cannot keep', () => {
    expect(() => canvas().rotate(1)).toThrow('level')
    expect(() => canvas().setTransform(2, 0, 0, 2, 0, 0)).toThrow('size')
  })
})
