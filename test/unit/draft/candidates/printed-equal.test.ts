import { describe, expect, it } from 'vitest'
import { printsAs, printsSlipped, unitFit } from '../../../../shared/draft/candidates/printed-equal'
import { findMentions } from '../../../../shared/draft/mentions/find-mentions'
import type { Mention } from '../../../../shared/draft/mentions/mention'
import { parseUnit } from '../../../../shared/model/unit'

const mention = (text: string): Mention => {
  const [found] = findMentions(text)
  if (!found) throw new Error(text)
  return found
}

describe('printsAs', () => {
  it('compares at the printed decimals, half up', () => {
    expect(printsAs(58.75, mention('58.8%'))).toBe('exact')
    expect(printsAs(58.74, mention('58.8%'))).toBeNull()
  })

  it('lets a hedge make true what rounding does not', () => {
    expect(printsAs(2431, mention('超过2400人'))).toBe('hedged')
    expect(printsAs(2388, mention('近2400人'))).toBe('hedged')
    expect(printsAs(2388, mention('超过2400人'))).toBeNull()
  })
})

describe('printsSlipped', () => {
  it('takes one other digit and two that changed places', () => {
    expect(printsSlipped(4010, mention('4070个'))).toBe('exact')
    expect(printsSlipped(50.35, mention('53.05万'))).toBe('exact')
  })

  it('takes neither the right number nor one that differs in more', () => {
    expect(printsSlipped(4010, mention('4010个'))).toBeNull()
    expect(printsSlipped(4010, mention('4077个'))).toBeNull()
  })
})

describe('unitFit', () => {
  it('knows the unit, another counting word of its kind, and another kind of thing', () => {
    expect(unitFit(mention('35个'), parseUnit('个'))).toBe(1)
    expect(unitFit(mention('35家'), parseUnit('个'))).toBeLessThan(1)
    expect(unitFit(mention('35元'), parseUnit('个'))).toBe(0)
    expect(unitFit(mention('35%'), parseUnit('个'))).toBe(0)
  })
})
