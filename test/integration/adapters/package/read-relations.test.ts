import { describe, expect, it } from 'vitest'
import { folderOf, readRelations, relationsPartOf } from '../../../../electron/adapters/package/read-relations'

const relation = (id: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="http://x/relationships/worksheet" Target="${target}"${more}/>`

describe('readRelations', () => {
  it('finds parts from the folder of the part, from the root and through backslashes, not what leads out of the package', () => {
    const xml = `<Relationships>\n ${relation('a', 'sheets/1.xml')} ${relation('b', '/xl/2.xml')} ${relation('c', '..\\\\3.xml')}
      ${relation('d', 'http://x', ' TargetMode="External"')}</Relationships>`
    const found = readRelations(new TextEncoder().encode(xml), 'rels', 'xl/book')
    expect([...found].map(([id, { kind, target }]) => [id, kind, target])).toEqual([
      ['a', 'worksheet', 'xl/book/sheets/1.xml'],
      ['b', 'worksheet', 'xl/2.xml'],
      ['c', 'worksheet', 'xl/3.xml'],
    ])
  })
})

describe('relationsPartOf', () => {
  it('lies beside the part, in the root for a part of the root', () => {
    expect(['xl/workbook.xml', 'book.xml'].map(relationsPartOf)).toEqual([
      'xl/_rels/workbook.xml.rels',
      '_rels/book.xml.rels',
    ])
    expect([folderOf('xl/a/b.xml'), folderOf('b.xml')]).toEqual(['xl/a', ''])
  })
})
