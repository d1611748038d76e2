import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { customProperties } from '../../../../renderer/theme/tokens'

/** The tokens themselves, and the paper, which is white in both schemes. */
const ownColours = ['renderer/theme/', 'renderer/report/paper/', 'renderer/draft/paper/']

const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .map((name) => join('renderer', name))
  .filter((file) => /\.(?:css|tsx?)$/u.test(file) && !ownColours.some((folder) => file.startsWith(folder)))

/** Lines of the window's sources that match, as "file:line text". */
function linesWith(pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  )
}

describe('the style sheets of the window', () => {
  it('take every colour from the tokens', () => {
    expect(linesWith(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\(/iu)).toEqual([])
  })

  it('write in the five sizes only', () => {
    expect(linesWith(/font(?:-s|S)ize: (?!var\(--size-(?:small|body|title|screen|figure)\)|textSizes)/u)).toEqual([])
  })

  it('dim no text by making it transparent', () => {
    const dimmed = linesWith(/opacity: 0\.\d/u)
    expect(dimmed).toEqual([])
  })

  it('use no custom property that nobody sets', () => {
    const set = new Set(Object.keys(customProperties(false, 'standard')))
    for (const line of linesWith(/^\s*--[a-z-]+:/u)) set.add(/(--[a-z-]+):/u.exec(line)?.[1] ?? '')
    const used = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/var\((--[a-z-]+)[,)]/gu)])
    const unknown = used.map(([, name = '']) => name).filter((name) => !set.has(name))
    expect([...new Set(unknown)]).toEqual([])
  })
})
