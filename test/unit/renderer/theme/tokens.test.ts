import { describe, expect, it } from 'vitest'
import { chartColours, customProperties, dark, light, textSizes, white } from '../../../../renderer/theme/tokens'

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const words = ['text', 'quiet', 'link', 'error', 'warning', 'good', 'note'] as const
const grounds = ['page', 'desk', 'panel', 'raised'] as const
const ownGrounds = [
  ['link', 'linkGround'],
  ['error', 'errorGround'],
  ['warning', 'warningGround'],
  ['good', 'goodGround'],
  ['note', 'noteGround'],
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, colours) => {
  it('can be read as words on every ground: 4.5 to 1', () => {
    const weak = words.flatMap((word) =>
      grounds
        .filter((ground) => contrast(colours[word], colours[ground]) < 4.5)
        .map((ground) => `${word} on ${ground}`),
    )
    expect(weak).toEqual([])
  })

  it('can be read on their own grounds, and text on all of these', () => {
    const weak = ownGrounds.flatMap(([word, ground]) => [
      ...(contrast(colours[word], colours[ground]) < 4.5 ? [`${word} on ${ground}`] : []),
      ...(contrast(colours.text, colours[ground]) < 7 ? [`text on ${ground}`] : []),
      ...(contrast(colours.quiet, colours[ground]) < 4.5 ? [`quiet on ${ground}`] : []),
    ])
    expect(weak).toEqual([])
  })

  it('hold white words on a button, and borders of fields that are seen: 3 to 1', () => {
    expect(contrast(white, colours.brand)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(white, colours.selected)).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['panel', 'raised', 'page'] as const) {
      expect(contrast(colours.strongLine, colours[ground])).toBeGreaterThanOrEqual(3)
      expect(contrast(colours.link, colours[ground])).toBeGreaterThanOrEqual(3)
    }
  })

  it('are never black, and a filled box is told from its ground', () => {
    expect(Object.values(colours)).not.toContain('#000000')
    expect(contrast(colours.selected, colours.panel)).toBeGreaterThanOrEqual(3)
  })
})

describe('chartColours', () => {
  it('are seen on white paper', () => {
    for (const colour of chartColours) expect(contrast(colour, white)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('customProperties', () => {
  it('name every role and size for style sheets', () => {
    const given = customProperties(true, 'large')
    expect(given['--link-ground']).toBe(dark.linkGround)
    expect(given['--strong-line']).toBe(dark.strongLine)
    expect(given['--size-body']).toBe('16px')
    expect(Object.keys(given)).toHaveLength(Object.keys(dark).length + 2 * Object.keys(textSizes.large).length + 1)
  })
})
