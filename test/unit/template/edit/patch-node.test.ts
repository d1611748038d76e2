import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { commonItems, patchNode } from '../../../../shared/template/edit/patch-node'

/** The text of a document whose content was patched to a value. */
function patched(text: string, value: unknown): string {
  const document = parseDocument(text)
  document.contents = patchNode(document, document.contents, value) as typeof document.contents
  return document.toString({ lineWidth: 0 })
}

describe('patchNode', () => {
  it('keeps comments, quotes and order where nothing changed', () => {
    const text = `# 说明\na: '一' # 甲\nb: [1, 2]\nc: "三"\n`
    expect(patched(text, { a: '一', b: [1, 2], c: '四' })).toBe(
      `# 说明\na: '一' # 甲\nb: [1, 2]\nc: "四"\n`.replace('[1, 2]', '[ 1, 2 ]'),
    )
  })

  it('keeps the comment of an item when another is put before it', () => {
    expect(patched(`- 甲 # 一\n- 乙 # 二\n`, ['新', '甲', '乙'])).toBe(`- 新\n- 甲 # 一\n- 乙 # 二\n`)
  })

  it('takes keys out and puts new ones behind', () => {
    expect(patched(`a: 1\nb: 2\n`, { b: 2, c: 3 })).toBe(`b: 2\nc: 3\n`)
  })

  it('makes a copy where an alias says something else now', () => {
    expect(patched(`a: &x { n: 1 }\nb: *x\n`, { a: { n: 1 }, b: { n: 2 } })).toBe(`a: &x { n: 1 }\nb: { n: 2 }\n`)
  })

  it('says the value, whatever stood there before', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('甲', '1', 'true', '- x', 'a: b', '', '# c'),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).any
    fc.assert(
      fc.property(value, value, (before, after) => {
        const document = parseDocument('')
        document.contents = document.createNode(before) as typeof document.contents
        expect(parseDocument(patched(document.toString(), after)).toJS()).toEqual(after)
      }),
      { numRuns: 200 },
    )
  })
})

describe('commonItems', () => {
  it('finds the longest common run, in order', () => {
    expect(commonItems(['a', 'b', 'c', 'd'], ['b', 'x', 'd', 'a'])).toEqual([
      [1, 0],
      [3, 2],
    ])
    expect(commonItems([], ['a'])).toEqual([])
    expect(commonItems(['a'], [])).toEqual([])
  })
})
