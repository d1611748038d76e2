import { describe, expect, it } from 'vitest'
import { chooseBreaks } from '../../../../shared/render/typeset/choose-breaks'
import {
  raised,
  setLines,
  widestGroup,
  type LineOptions,
  type SetLine,
} from '../../../../shared/render/typeset/set-lines'
import { estimatedMetrics } from '../../../helpers/report/estimate-width'

const options: LineOptions = {
  size: 10,
  width: 100,
  firstIndent: 0,
  align: 'justify',
  marks: 'tight',
  metrics: estimatedMetrics,
}

function set(text: string, changes: Partial<LineOptions> = {}): readonly SetLine[] {
  return setLines([{ text, face: 'serif' }], { ...options, ...changes })
}

function texts(lines: readonly SetLine[]): readonly string[] {
  return lines.map((line) => line.segments.map((segment) => segment.text).join(''))
}

describe('setLines', () => {
  it('fills lines of ten characters and leaves the last as it is', () => {
    const lines = set('民政为民民政爱民政为民民政爱民')
    expect(texts(lines)).toEqual(['民政为民民政爱民政为', '民民政爱民'])
    expect(lines.flatMap((line) => line.segments.map((segment) => segment.spacing))).toEqual([0, 0])
  })

  it('keeps the raised mark of a note small, close to its word and never first in a line', () => {
    const pieces = [
      { text: '民政为民民政爱民政为', face: 'serif' },
      { text: '[1]', face: 'serif', isRaised: true },
      { text: '民民政爱民', face: 'serif' },
    ] as const
    const [first, second] = setLines(pieces, options)
    expect(texts(setLines(pieces, options))).toEqual(['民政为民民政爱民政', '为[1]民民政爱民'])
    expect(first?.segments.every(({ isRaised }) => isRaised === undefined)).toBe(true)
    const [word, mark, after] = second?.segments ?? []
    const own = estimatedMetrics.width('serif', '[1]') * 10
    expect(mark).toMatchObject({ text: '[1]', isRaised: true, x: (word?.x ?? 0) + 10 })
    expect((after?.x ?? 0) - (mark?.x ?? 0)).toBeCloseTo(own * raised.size)
  })

  it('indents only the first line', () => {
    expect(texts(set('一二三四五六七八九十一二三四五六七八九十一二', { firstIndent: 20 }))).toEqual([
      '一二三四五六七八',
      '九十一二三四五六七八',
      '九十一二',
    ])
  })

  it('moves a figure that does not fit to the next line as a whole and widens the gaps instead', () => {
    const [first, second] = set('全市共有困难群众29.26万人次得到保障')
    expect(first?.segments).toEqual([{ text: '全市共有困难群众', face: 'serif', x: 0, spacing: 20 / 7 }])
    expect(second?.segments).toMatchObject([{ text: '29.26万人次得到保障', spacing: 0 }])
  })

  it('shares the free width evenly over the gaps inside and between segments', () => {
    const [line] = set('一二三四12个五六七八九十一二三四五六')
    if (line === undefined) throw new Error('no line')
    const [before, figure, after] = line.segments
    const spacing = before?.spacing ?? 0
    expect(line.segments.map((segment) => segment.text)).toEqual(['一二三四', '12个', '五六七'])
    expect(figure?.x).toBeCloseTo(40 + 4 * spacing)
    expect(after?.x).toBeCloseTo((figure?.x ?? 0) + 21 + spacing)
    expect((after?.x ?? 0) + 30 + 2 * spacing).toBeCloseTo(100)
    expect(line.width).toBeCloseTo(100)
  })

  it('opens gaps within the unit of a figure too where a line would be very loose', () => {
    const [line] = set('一二29.26万人次，三四五六29.26万人次', { width: 150 })
    expect(line?.segments.map(({ text }) => text)).toEqual(['一二', '29.26', '万人次，三四五六'])
    expect(new Set(line?.segments.filter(({ text }) => text !== '29.26').map(({ spacing }) => spacing)).size).toBe(1)
  })

  it('hangs the blank half of a mark over the edge at which it stands', () => {
    const lines = set('一二三四五六七八九，“一二三四五六七八九”十一二三')
    expect(texts(lines)).toEqual(['一二三四五六七八九，', '“一二三四五六七八九”', '十一二三'])
    expect(lines[1]?.segments[0]?.x).toBe(-5)
    expect(lines[1]?.width).toBeCloseTo(100)
  })

  it('moves a mark over the blank half that it shares with the one before', () => {
    const [line] = set('“一”，二', { align: 'left' })
    expect(line?.segments.map(({ text, x }) => [text, x])).toEqual([
      ['“一”', 0],
      ['，二', 25],
    ])
    expect(line?.width).toBe(45)
  })

  it('gives every mark the width of a character on a grid', () => {
    const [first, second] = set('“一”，二三四五六七，八九', { marks: 'full' })
    expect(first?.segments.map(({ text }) => text).join('')).toBe('“一”，二三四五六')
    expect(second?.segments[0]?.x).toBe(0)
  })

  it('lets further lines hang under a name behind its label', () => {
    const lines = set('附件：一二三四五六七八九十', { width: 70, firstIndent: -30, align: 'left' })
    expect(texts(lines)).toEqual(['附件：一二三四五六七', '八九十'])
    expect(lines.map((line) => line.segments[0]?.x)).toEqual([-30, 0])
  })

  it('drops the space at the end of a line', () => {
    expect(texts(set('Annual report on civil affairs', { align: 'left' })).every((text) => text === text.trim())).toBe(
      true,
    )
  })

  it('breaks a word wider than the line, as nothing else can be done', () => {
    expect(texts(set('A'.repeat(40), { align: 'left' })).join('')).toBe('A'.repeat(40))
    expect(set('A'.repeat(40), { align: 'left' }).every((line) => line.width <= 100)).toBe(true)
  })

  it('makes the lines of centred text alike', () => {
    expect(texts(set('一二三四五六七八九十一二', { align: 'center' }))).toEqual(['一二三四五六', '七八九十一二'])
  })

  it('keeps marks with the face before them together', () => {
    const lines = setLines(
      [
        { text: '一二三四五六七八九十', face: 'serif-bold' },
        { text: '。一二三四五六', face: 'serif' },
      ],
      options,
    )
    expect(texts(lines).every((text) => !text.startsWith('。'))).toBe(true)
  })
})

describe('chooseBreaks', () => {
  it('leaves no single character on the last line when the lines before can spare one', () => {
    const groups = Array.from({ length: 21 }, () => ({ width: 10, savedFirst: 0, savedLast: 0, savedJoined: 0 }))
    expect(chooseBreaks(groups, options).at(-1)).toBeGreaterThan(1)
  })

  it('loosens several lines a little rather than one a lot', () => {
    const groups = [...new Array<number>(20).fill(10), 55, ...new Array<number>(20).fill(10)]
    const counts = chooseBreaks(
      groups.map((width) => ({ width, savedFirst: 0, savedLast: 0, savedJoined: 0 })),
      { ...options, width: 105 },
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(groups.length)
    expect(counts.every((count) => count > 0)).toBe(true)
  })
})

describe('widestGroup', () => {
  it('is the width of the widest figure with its unit', () => {
    expect(widestGroup([{ text: '共29.26万人次', face: 'serif' }], 10, estimatedMetrics)).toBeCloseTo(
      10 * (5 * 0.55 + 3),
    )
  })
})
