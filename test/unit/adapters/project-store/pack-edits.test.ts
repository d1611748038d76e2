import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packEdits, unpackEdits } from '../../../../electron/adapters/project-store/blocks/pack-edits'
import {
  seal,
  sealJson,
  strictText,
  unseal,
  unsealJson,
} from '../../../../electron/adapters/project-store/blocks/sealed'
import { DamagedContent } from '../../../../electron/adapters/project-store/store-issue'
import type { Figure } from '../../../../shared/model/figure'
import type { Period } from '../../../../shared/model/period'
import type { Edit } from '../../../../shared/project/edit'

const year = fc.integer({ min: 1000, max: 9999 })
const period: fc.Arbitrary<Period> = fc.oneof(
  year.map((value): Period => ({ tag: 'year', year: value })),
  fc.record({ tag: fc.constant('half' as const), year, half: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({ tag: fc.constant('month' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ tag: fc.constant('span' as const), from: year, to: year }),
  fc.constant({ tag: 'total' as const }),
)
const text = fc.constantFrom('', '孤儿', '“引号”\n换行', 'B2', '14.50', '0', '\u{20000}')
const figure: fc.Arbitrary<Figure> = fc.record({
  indicator: fc.constantFrom('孤儿', '结婚登记', 'a"b'),
  region: fc.constantFrom(null, '甲县'),
  period,
  value: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ tag: 'number' as const, number })),
    fc.record({
      tag: fc.constant('missing' as const),
      mark: fc.constantFrom(
        'blank' as const,
        'none' as const,
        'tiny' as const,
        'unavailable' as const,
        'error' as const,
      ),
      text,
    }),
    fc.record({ tag: fc.constant('invalid' as const), text }),
  ),
  qualifier: fc.constantFrom(null, {
    sense: 'above' as const,
    word: '余',
    place: 'after-number' as const,
    numeral: null,
  }),
  status: fc.constantFrom('final' as const, 'provisional' as const, 'estimated' as const),
  note: fc.option(text),
  source: fc.option(fc.record({ file: text, sheet: text, cell: text, raw: text })),
})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(figure, fc.boolean()).map(([given, isRemoved]): Edit => {
      const { indicator, region, period: at } = given
      return { tag: 'figure', place: { indicator, region, period: at }, figure: isRemoved ? null : given }
    }),
  },
  year.map((value): Edit => ({ tag: 'year', year: value, isThere: true })),
  text.map((name): Edit => ({ tag: 'name', name })),
)

describe('packEdits', () => {
  it('gives every edit back as it was, in its order', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const crossed = unsealJson(sealJson(packEdits(edits), 'edits 1'), 'edits 1')
        expect(unpackEdits(crossed)).toEqual(edits)
      }),
    )
  })

  it('is refused where a column is short, a number leads nowhere or a value is none', () => {
    const [packed] = packEdits([{ tag: 'figure', place: one, figure: one }])
    if (!packed || !('figures' in packed)) throw new Error('no figures')
    const { figures } = packed
    for (const wrong of [
      { ...figures, sheet: [] },
      { ...figures, indicator: [7] },
      { ...figures, value: ['14'] },
      { ...figures, value: [null] },
      { ...figures, kind: [99] },
      { ...figures, texts: [1, 2] },
      { ...figures, status: [-1] },
    ]) {
      expect(() => unpackEdits([{ figures: wrong }])).toThrow(DamagedContent)
    }
  })
})

const one: Figure = {
  ...{ indicator: '孤儿', region: null, period: { tag: 'year', year: 2024 }, value: { tag: 'number', number: 14 } },
  ...{ qualifier: null, status: 'final', note: null, source: { file: 'a', sheet: 'b', cell: 'C3', raw: '14' } },
}

describe('unseal', () => {
  const content = Buffer.from('一个指标，一个数'.repeat(50))

  it('gives back what was sealed for the same place, and for no other', () => {
    expect(Buffer.from(unseal(seal(content, 'figures 3'), 'figures 3')).equals(content)).toBe(true)
    expect(() => unseal(seal(content, 'figures 3'), 'figures 4')).toThrow(DamagedContent)
    expect(() => unseal(null, 'figures 3')).toThrow(DamagedContent)
  })

  it('finds every single bit that was flipped', () => {
    const sealed = seal(content, 'figures 3')
    for (let bit = 0; bit < sealed.byteLength * 8; bit += 1) {
      const damaged = Uint8Array.from(sealed)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => unseal(damaged, 'figures 3')).toThrow(DamagedContent)
    }
  })
})

describe('strictText', () => {
  it('refuses bytes that are no UTF-8', () => {
    expect(strictText(Buffer.from('年报'), 'x')).toBe('年报')
    for (const bytes of [[0xff], [0xe4, 0xb8], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]) {
      expect(() => strictText(Uint8Array.from(bytes), 'x')).toThrow(DamagedContent)
    }
  })
})
