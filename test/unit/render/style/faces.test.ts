import { describe, expect, it } from 'vitest'
import {
  allFaces,
  bundledFaces,
  bundledOf,
  faceRoles,
  familyOf,
  isBold,
  isOfficial,
} from '../../../../shared/render/style/faces'

describe('faces', () => {
  it('every official one has a bundled face that stands in for it, and names to be found by', () => {
    for (const [face, { families, bundled }] of Object.entries(faceRoles)) {
      expect(families.length, face).toBeGreaterThan(0)
      expect(bundledFaces, face).toContain(bundled)
    }
  })

  it('are what they say: own, heavy, with serifs', () => {
    expect(allFaces.filter((face) => !isOfficial(face))).toEqual([...bundledFaces])
    expect(bundledOf('serif')).toBe('serif')
    expect(familyOf('hei')).toBe('sans')
    expect(familyOf('fangsong')).toBe('serif')
    expect([isBold('serif-bold'), isBold('hei')]).toEqual([true, false])
  })
})
