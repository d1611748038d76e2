import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../../../../renderer/report/preview/pages-of'
import type { ShownBlock } from '../../../../../renderer/report/preview/keep-blocks'
import type { ReportPage } from '../../../../../shared/api/contract'

const block = (origin: number, words: string): ShownBlock => ({
  origin,
  part: 0,
  block: { tag: 'paragraph', runs: [{ tag: 'text', text: words }] },
})
const page = (...pieces: readonly (readonly [number, number, number | null])[]): ReportPage => ({
  isCover: false,
  isWide: false,
  marks: [],
  pieces: pieces.map(([origin, from, to]) => ({ origin, part: 0, from, to })),
})
const shown = (blocks: readonly ShownBlock[], plan: readonly ReportPage[] | null): readonly (readonly string[])[] =>
  pagesOf(blocks, plan).map(({ parts }) =>
    parts.map(({ shown: own, cut }) => {
      const drawn = cut?.block ?? own.block
      return drawn.tag === 'paragraph' ? drawn.runs.map(({ text }) => text).join('') : drawn.tag
    }),
  )

describe('pagesOf', () => {
  const blocks = [block(0, '甲'), block(1, '乙丙'), block(2, '丁')]

  it('puts blocks and pieces of them where the plan has them', () => {
    expect(shown(blocks, [page([0, 0, null], [1, 0, 1]), page([1, 1, null], [2, 0, null])])).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  it('puts what the plan does not know yet after what it follows, and leaves the room of what is gone', () => {
    const plan = [page([0, 0, null]), page([1, 0, null], [9, 0, null])]
    expect(shown(blocks, plan)).toEqual([['甲'], ['乙丙', '丁']])
    expect(shown([block(-5, '首'), ...blocks], plan)[0]).toEqual(['首', '甲'])
  })

  it('has a page for what stands between page breaks before there is a plan', () => {
    const broken: readonly ShownBlock[] = [
      block(0, '甲'),
      { origin: 1, part: 0, block: { tag: 'page-break' } },
      block(2, '乙'),
    ]
    expect(shown(broken, null)).toEqual([['甲'], ['乙']])
  })
})
