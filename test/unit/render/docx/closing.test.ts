import { describe, expect, it } from 'vitest'
import { attachments, signature, signOff } from '../../../../shared/render/docx/closing'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'

describe('signOff', () => {
  it('keeps its lines together, with air before the first and behind the last only', () => {
    const lines = signOff(['某局', '2023年'], gbt9704Profile)
    expect(lines.map(({ keepNext }) => keepNext)).toEqual([true, false])
    expect(lines[0]?.space?.after).toBe(0)
    expect(lines[1]?.space?.before).toBe(0)
  })
})

describe('attachments', () => {
  it('hangs every name behind its own number', () => {
    const [first, second] = attachments(['名录', '一览表'], gbt9704Profile)
    expect(first?.indent?.left).toBe(second?.indent?.left)
    expect((first?.indent?.hanging ?? 0) > (second?.indent?.hanging ?? 0)).toBe(true)
  })
})

describe('signature', () => {
  it('centres a short issuer above the date, and ends a long one where the date does', () => {
    const edge = gbt9704Profile.text.signature.sideIndent * gbt9704Profile.text.signature.size
    const [short] = signature('某局', '2023年3月1日', gbt9704Profile)
    const [long] = signature('某某市某某区民政局社会事务管理办公室', '2023年3月1日', gbt9704Profile)
    expect((short?.indent?.right ?? 0) > edge).toBe(true)
    expect(long?.indent?.right).toBe(edge)
  })
})
