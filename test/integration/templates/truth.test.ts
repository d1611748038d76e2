import { describe, expect, it } from 'vitest'
import { checkBundled, checkSentences } from '../../truth/check-sentences'

describe('sentences over random figures', () => {
  it('say nothing that their figures contradict', () => {
    const seeds = Array.from({ length: 120 }, (_, at) => at + 1)
    expect(seeds.flatMap(checkSentences)).toEqual([])
  })

  it('hold in the bundled templates', () => {
    expect([1, 2].flatMap((seed) => checkBundled('annual-summary', seed))).toEqual([])
    expect([1, 2].flatMap((seed) => checkBundled('decade-review', seed))).toEqual([])
  })
})
