import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../../../electron/adapters/package/zip/open-package'
import { codesOf, valueOf } from '../../../../helpers/project/project'

const archive = zipSync({
  'xl/Book.xml': strToU8('甲'),
  'xl/': new Uint8Array(),
  'b.bin': [strToU8('乙'), { level: 0 }],
})

describe('openPackage', () => {
  it('names its parts without folders and finds them whatever their case', () => {
    const pack = valueOf(openPackage(archive, 'a.xlsx'))
    expect(pack.names).toEqual(['xl/Book.xml', 'b.bin'])
    expect([pack.has('XL/book.xml'), pack.sizeOf('xl/book.xml'), pack.sizeOf('none')]).toEqual([true, 3, 0])
    expect(Buffer.from(pack.read('xl/book.XML') as Uint8Array).toString()).toBe('甲')
    expect(pack.read('none')).toBeNull()
  })

  it('says that a part is damaged whose content is not what the directory declares', () => {
    const damaged = archive.slice()
    const at = Buffer.from(damaged).indexOf(strToU8('乙'))
    damaged[at] = 0
    expect(valueOf(openPackage(damaged, 'a.xlsx')).read('b.bin')).toBe('damaged')
  })

  it('refuses what is cut off, empty, or holds two parts of one name', () => {
    expect(codesOf(openPackage(archive.subarray(0, archive.length - 30), 'a.xlsx'))).toEqual(['import.damaged-package'])
    expect(codesOf(openPackage(zipSync({}), 'a.xlsx'))).toEqual(['import.empty-package'])
    const twice = zipSync({ 'a.xml': strToU8('甲'), 'A.xml': strToU8('乙') })
    expect(codesOf(openPackage(twice, 'a.xlsx'))).toEqual(['import.damaged-package'])
  })
})
