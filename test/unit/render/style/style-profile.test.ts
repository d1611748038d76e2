import { describe, expect, it } from 'vitest'
import { findProfile, profileIds } from '../../../../shared/render/style/profiles/index'
import { millimetres } from '../../../../shared/render/style/millimetres'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { textHeight, textWidth } from '../../../../shared/render/style/style-profile'

describe('textWidth and textHeight', () => {
  it('are those of GB/T 9704-2012 for an official document: 156 × 225 mm', () => {
    expect(Math.abs(textWidth(gbt9704Profile) - millimetres(156))).toBeLessThan(millimetres(1))
    expect(Math.abs(textHeight(gbt9704Profile) - millimetres(225))).toBeLessThan(millimetres(1))
  })

  it('leave room for text in every profile', () => {
    for (const id of profileIds) {
      const profile = findProfile(id)
      if (profile === undefined) throw new Error(id)
      expect(textWidth(profile), id).toBeGreaterThan(profile.page.width / 2)
      expect(textHeight(profile), id).toBeGreaterThan(profile.page.height / 2)
    }
  })
})

describe('findProfile', () => {
  it('finds a profile by its id, and none under another', () => {
    for (const id of profileIds) expect(findProfile(id)?.id).toBe(id)
    expect(findProfile('unknown')).toBeUndefined()
  })
})
