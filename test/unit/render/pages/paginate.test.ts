import { describe, expect, it } from 'vitest'
import { plainBox, type FlowBox, type Strip } from '../../../../shared/render/pages/flow-box'
import type { TextMark } from '../../../../shared/render/pages/mark'
import { paginate } from '../../../../shared/render/pages/paginate'
import type { FlowPage } from '../../../../shared/render/pages/paginator'

const room = { height: 100, wideHeight: 60, grid: null }

function strip(text: string, height = 10): Strip {
  const mark: TextMark = {
    tag: 'text',
    text,
    face: 'serif',
    size: 10,
    colour: 'black',
    x: 0,
    y: 8,
    spacing: 0,
    anchor: null,
    link: null,
    pageOf: null,
    isTurned: false,
  }
  return { height, marks: [mark], keepWithNext: false }
}

/** A box of lines named a1, a2, … */
function lines(name: string, count: number, changes: Partial<FlowBox> = {}): FlowBox {
  return { ...plainBox, strips: Array.from({ length: count }, (_, at) => strip(`${name}${at + 1}`)), ...changes }
}

function figure(name: string, height: number, changes: Partial<FlowBox> = {}): FlowBox {
  return { ...plainBox, strips: [strip(name, height)], kind: 'figure', whole: true, floats: true, ...changes }
}

function texts(pages: readonly FlowPage[]): readonly string[] {
  return pages.map(({ marks }) => marks.map((mark) => (mark.tag === 'text' ? mark.text : mark.tag)).join(' '))
}

function tops(page: FlowPage | undefined): readonly number[] {
  return (page?.marks ?? []).flatMap((mark) => (mark.tag === 'text' ? [mark.y - 8] : []))
}

describe('paginate', () => {
  it('fills a page and goes on on the next', () => {
    expect(texts(paginate([lines('a', 12)], room))).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8 a9 a10', 'a11 a12'])
  })

  it('leaves no single line of a paragraph at the foot or the top of a page', () => {
    expect(texts(paginate([lines('a', 9), lines('b', 4)], room))).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8 a9', 'b1 b2 b3 b4'])
    expect(texts(paginate([lines('a', 11)], room))).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8 a9', 'a10 a11'])
  })

  it('drops the air above what begins a page', () => {
    const pages = paginate([lines('a', 10), lines('b', 2, { before: 7 })], room)
    expect(tops(pages[1])).toEqual([0, 10])
  })

  it('keeps a heading with two lines of what it heads, air between them counted', () => {
    const head = lines('h', 1, { keepWithNext: true, whole: true, after: 5 })
    expect(texts(paginate([lines('a', 7), head, lines('b', 4)], room))).toEqual([
      'a1 a2 a3 a4 a5 a6 a7',
      'h1 b1 b2 b3 b4',
    ])
    expect(texts(paginate([lines('a', 6), head, lines('b', 4)], room))[0]).toBe('a1 a2 a3 a4 a5 a6 h1 b1 b2')
  })

  it('lets text up before a chart that goes to the top of the next page', () => {
    expect(texts(paginate([lines('a', 7), figure('chart', 40), lines('b', 5)], room))).toEqual([
      'a1 a2 a3 a4 a5 a6 a7 b1 b2 b3',
      'chart b4 b5',
    ])
  })

  it('lets nothing float past the next section while little room is lost, and keeps figures in order', () => {
    const section = lines('s', 1, { keepWithNext: true, holdsFloats: 'mostly', section: '二' })
    const pages = paginate([lines('a', 8), figure('one', 40), figure('two', 20), section, lines('b', 2)], room)
    expect(texts(pages)).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8', 'one two s1 b1 b2'])
  })

  it('lets the next section up rather than leave a large part of the page empty', () => {
    const section = lines('s', 1, { keepWithNext: true, holdsFloats: 'mostly', section: '二' })
    expect(texts(paginate([lines('a', 4), figure('chart', 70), section, lines('b', 7)], room))).toEqual([
      'a1 a2 a3 a4 s1 b1 b2 b3 b4 b5',
      'chart b6 b7',
    ])
  })

  it('takes the last two lines of the text along with a signature that needs a new page', () => {
    const signature = lines('s', 1, { whole: true, holdsFloats: 'always', isEnding: true, before: 10 })
    expect(texts(paginate([lines('a', 9), signature], room))).toEqual(['a1 a2 a3 a4 a5 a6 a7', 'a8 a9 s1'])
    expect(texts(paginate([lines('a', 8), signature], room))).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8 s1'])
  })

  it('keeps a heading with the chart right below it', () => {
    const head = lines('h', 1, { keepWithNext: true, whole: true })
    expect(texts(paginate([lines('a', 7), head, figure('chart', 40), lines('b', 2)], room))).toEqual([
      'a1 a2 a3 a4 a5 a6 a7',
      'h1 chart b1 b2',
    ])
  })

  it('repeats the head of a table that runs over pages and closes every part', () => {
    const table = lines('r', 14, {
      kind: 'figure',
      repeatedHeader: [strip('again')],
      repeatedFooter: [strip('close')],
      minimumStrips: 3,
    })
    expect(texts(paginate([table], room))).toEqual(['r1 r2 r3 r4 r5 r6 r7 r8 r9 close', 'again r10 r11 r12 r13 r14'])
  })

  it('cuts a table after a heading rather than leave a large part of the page empty', () => {
    const head = lines('h', 1, { keepWithNext: true, whole: true })
    const table = lines('r', 12, {
      kind: 'figure',
      whole: true,
      floats: true,
      repeatedHeader: [strip('again')],
      minimumStrips: 3,
    })
    expect(texts(paginate([lines('a', 4), head, table], room))).toEqual([
      'a1 a2 a3 a4 h1 r1 r2 r3 r4 r5',
      'again r6 r7 r8 r9 r10 r11 r12',
    ])
  })

  it('cuts no table between a group and its first row', () => {
    const rows = lines('r', 12, { kind: 'figure', minimumStrips: 2 })
    const strips = rows.strips.map((entry, at) => ({ ...entry, keepWithNext: at === 9 }))
    expect(texts(paginate([{ ...rows, strips }], room))[0]).toBe('r1 r2 r3 r4 r5 r6 r7 r8 r9')
  })

  it('sets a wide table on a page of its own, the text going on before it', () => {
    const wide = figure('wide', 50, { isWide: true })
    const pages = paginate([lines('a', 4), wide, lines('b', 8)], room)
    expect(texts(pages)).toEqual(['a1 a2 a3 a4 b1 b2 b3 b4 b5 b6', 'wide', 'b7 b8'])
    expect(pages.map(({ isWide }) => isWide)).toEqual([false, true, false])
  })

  it('puts text back on the grid below a chart', () => {
    const pages = paginate([lines('a', 2), figure('chart', 23), lines('b', 2)], { ...room, grid: 10 })
    expect(tops(pages[0])).toEqual([0, 10, 20, 50, 60])
  })

  it('begins a page where the report says so', () => {
    expect(texts(paginate([lines('a', 2), lines('b', 2, { startsPage: true })], room))).toEqual(['a1 a2', 'b1 b2'])
  })

  it('places even what is higher than a page', () => {
    expect(texts(paginate([lines('a', 1), figure('chart', 140), lines('b', 1)], room))).toEqual(['a1 b1', 'chart'])
  })

  it('tells of every page which section it shows', () => {
    const section = (name: string) => lines(name, 1, { keepWithNext: true, holdsFloats: 'mostly', section: name })
    const pages = paginate([section('一'), lines('a', 15), section('二'), lines('b', 20)], room)
    expect(pages.map((page) => page.section)).toEqual(['一', '二', '二', '二'])
  })

  it('sets the notes of a page at its foot, above them the rule, and gives the text less room', () => {
    const noted = { ...strip('b1'), footnotes: [strip('n1')] }
    const pages = paginate([lines('a', 6), { ...plainBox, strips: [noted, strip('b2'), strip('b3')] }], room)
    expect(texts(pages)).toEqual(['a1 a2 a3 a4 a5 a6', 'b1 b2 b3 line n1'])
    expect(tops(pages[1])).toEqual([0, 10, 20, 90])
  })

  it('goes on with a note at the foot of the next page where it is longer than the room', () => {
    const long = Array.from({ length: 12 }, (_, at) => strip(`n${at + 1}`))
    const pages = paginate([{ ...plainBox, strips: [{ ...strip('a1'), footnotes: long }] }, lines('b', 2)], room)
    expect(texts(pages)).toEqual(['a1 line n1 n2 n3 n4 n5 n6 n7', 'b1 b2 line n8 n9 n10 n11 n12'])
  })
})
