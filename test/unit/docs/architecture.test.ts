import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('docs/architecture.md', 'utf8')
const quoted = [...page.matchAll(/`([^`]+)`/gu)].map(([, text = '']) => text)
const isPath = (text: string): boolean => /^(?:shared|electron|renderer|templates|test)\//u.test(text)

describe('docs/architecture.md', () => {
  it('names files and folders that are there', () => {
    const paths = quoted.filter(isPath)
    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names functions that the file before them hands out', () => {
    const named = quoted.flatMap((text, at) => {
      const before = quoted[at - 1]
      return before?.endsWith('.ts') === true && /^[a-z]\w+$/u.test(text) ? [{ file: before, name: text }] : []
    })
    expect(named.length).toBeGreaterThan(8)
    for (const { file, name } of named) {
      expect(readFileSync(file, 'utf8'), `${file} ${name}`).toMatch(
        new RegExp(`export (?:async )?function ${name}\\b`, 'u'),
      )
    }
  })

  it('names every folder of shared and of the rooms of the Node side', () => {
    const missing = [...readFileSync('test/lint/import-directions.mjs', 'utf8').matchAll(/^ {2}'(shared\/[\w-]+)'?/gmu)]
      .map(([, folder = '']) => folder)
      .filter((folder) => !page.includes(`\`${folder}`))
    expect(missing).toEqual([])
  })
})
