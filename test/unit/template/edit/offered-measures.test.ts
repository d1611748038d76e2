import { describe, expect, it } from 'vitest'
import { plainChip, writeChip } from '../../../../shared/template/edit/figure-chip'
import { measureFilters, measureOfChip, offeredMeasures } from '../../../../shared/template/edit/offered-measures'
import { analyse } from '../../../../shared/template/analyse/analyse'
import { hasErrors } from '../../../../shared/issue'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'

const kinds = ['stock', 'flow', 'standard', 'share', 'rank', 'event'] as const

/** Whether a template that prints a measure of an indicator of this kind is without a fault. */
function isSound(kind: string, output: string): boolean {
  const unit = kind === 'share' ? "'%'" : kind === 'rank' ? '位' : '个'
  const parsed = parseTemplate(
    `version: 1
id: a
name: 甲
indicators: { 甲: [{ name: 甲, unit: ${unit}, kind: ${kind} }, { name: 乙, unit: ${unit}, kind: ${kind} }] }
blocks: [{ paragraph: ['数为${output}。'] }]
`,
    'a',
  )
  return parsed.ok && !hasErrors(analyse(parsed.value))
}

describe('offeredMeasures', () => {
  it.each(kinds)('offers of a %s only what the template language allows', (kind) => {
    const outputs = offeredMeasures({ kind }).map((offered) =>
      writeChip({
        ...plainChip('甲'),
        measure: measureFilters(offered, '乙'),
        decimals: offered.decimals,
        isWithUnit: offered.isWithUnit,
      }),
    )
    expect(outputs.filter((output) => !isSound(kind, output))).toEqual([])
  })

  it('begins with the figure itself and never sums a stock over years', () => {
    expect(offeredMeasures({ kind: 'flow' }).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cumulative', 'share']),
    )
    expect(offeredMeasures({ kind: null })[0]?.id).toBe('value')
    expect(offeredMeasures({ kind: null }).map(({ id }) => id)).not.toContain('cumulative')
    expect(offeredMeasures({ kind: 'event' }).map(({ id }) => id)).toEqual(['value'])
  })
})

describe('measureOfChip', () => {
  it('finds every measure that is offered again, with its second indicator', () => {
    for (const kind of kinds) {
      for (const offered of offeredMeasures({ kind })) {
        const second = offered.isOfTwo ? '乙' : null
        expect(measureOfChip(measureFilters(offered, second))).toEqual({ offered, second })
      }
    }
  })

  it('knows filters by their English names', () => {
    expect(measureOfChip(['versus:上年'])?.offered.id).toBe('versus-last')
    expect(measureOfChip(['share: 乙'])).toMatchObject({ offered: { id: 'share' }, second: '乙' })
  })

  it('says nothing of a measure that nobody offers', () => {
    expect(measureOfChip(['占比: 乙', '比: 上年'])).toBeNull()
    expect(measureOfChip(['每: 乙, "千人"'])).toBeNull()
  })
})
