import { describe, expect, it } from 'vitest'
import { fuzzBases } from '../../../fuzz/bases'
import { judge } from '../../../fuzz/judge'
import { mutate } from '../../../fuzz/mutate'
import { Random } from '../../../fuzz/random'

describe('readWorkbook of mutated files', () => {
  it('reads soundly, tells of damage, or refuses; a small part of npm run fuzz', async () => {
    const bases = await fuzzBases()
    const outcomes = { read: 0, told: 0, refused: 0 }
    for (let at = 0; at < 240; at += 1) {
      const random = new Random(77_000_000 + at)
      outcomes[await judge(mutate(random.pick(bases), random))] += 1
    }
    expect(Math.min(outcomes.read, outcomes.told, outcomes.refused)).toBeGreaterThan(0)
  })
})
