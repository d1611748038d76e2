import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzipParts, zipParts } from '../../../../../electron/adapters/package/zip/zip-parts'

describe('zipParts', () => {
  it('gives the same bytes for the same parts, which unzipParts gives back', () => {
    const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/表.xml': strToU8('甲'.repeat(1000)) }
    expect(zipParts(parts)).toEqual(zipParts(parts))
    const read = Object.entries(unzipParts(zipParts(parts))).map(([name, content]) => [name, new Uint8Array(content)])
    expect(Object.fromEntries(read)).toEqual(parts)
  })
})

describe('unzipParts', () => {
  it('throws for what is no package: only what the program wrote comes here', () => {
    expect(() => unzipParts(strToU8('no zip'))).toThrow('import.damaged-package')
  })
})
