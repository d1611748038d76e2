import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeReading } from '../../helpers/workbook/messy-sheet/judge-reading'
import { layouts } from '../../helpers/workbook/messy-sheet/layouts'
import { messyData } from '../../helpers/workbook/messy-sheet/messy-data'
import { writing } from '../../helpers/workbook/messy-sheet/writing'

/** READ_BACK_RUNS and READ_BACK_SEED look further than the suite has time for. */
const numRuns = Number(process.env['READ_BACK_RUNS'] ?? 150)
const seed = Number(process.env['READ_BACK_SEED'] ?? 20_240_611)

describe('recognise: sheets made from a dataset', () => {
  it.each(Object.entries(layouts))('reads back %s, or says what is doubtful', (_, layout) => {
    let [exact, flagged] = [0, 0]
    fc.assert(
      fc.property(messyData, writing, (data, style) => {
        const judgement = judgeReading(layout(data, style))
        exact += judgement.exact
        flagged += judgement.flagged.length
        expect(judgement.wrong).toEqual([])
        expect(judgement.colliding).toEqual([])
      }),
      { numRuns, seed },
    )
    // What is flagged is asked of the user: it must stay the exception.
    expect(flagged / (exact + flagged)).toBeLessThan(0.02)
  })
})
