import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packJson, unpackJson } from '../../../shared/api/packed-json'
import { syntheticProject } from '../../helpers/project/synthetic-project'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const rows = (make: (at: number) => unknown): readonly unknown[] => Array.from({ length: 200 }, (_, at) => make(at))

describe('packJson', () => {
  it('is read back as what plain JSON would say', () => {
    const json = fc.jsonValue({ maxDepth: 5 })
    const records = fc.array(fc.record({ a: json, b: fc.option(fc.string()), c: fc.double() }), { maxLength: 200 })
    const mixed = fc.array(fc.oneof(json, fc.record({ tag: fc.constantFrom('x', 'y'), value: json })), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(fc.oneof(json, records, mixed), (value) => {
        expect(unpackJson(packJson(value))).toEqual(plain(value))
      }),
    )
  })

  it('keeps every figure of a project, in a tenth of the bytes', () => {
    const project = syntheticProject(300, 30)
    const text = packJson(project)
    expect(unpackJson(text)).toEqual(plain(project))
    expect(text.length).toBeLessThan(JSON.stringify(project).length / 10)
  })

  it.each([
    ['keys that its own marks have', rows((at) => ({ $: at, keys: ['a'], columns: [at] }))],
    ['one object with such a key', { $: 'list', runs: [{ items: [1] }] }],
    [
      'a key that would change a prototype',
      rows((at) => JSON.parse(`{"__proto__":{"polluted":${at}},"a":1}`) as unknown),
    ],
    ['objects without a field here and there', rows((at) => (at % 2 === 0 ? { a: at } : { a: at, b: null }))],
    ['fields that JSON leaves out', rows((at) => ({ a: at, b: at === 100 ? undefined : 'b' }))],
    ['what JSON knows no number for', rows((at) => ({ a: at === 7 ? Infinity : at, b: -0 }))],
    ['lists of lists, and empty ones', rows((at) => ({ a: at % 3 === 0 ? [] : [[at], null, {}] }))],
    [
      'objects of one kind in runs',
      [...rows((at) => ({ tag: 'a', at })), ...rows((at) => ({ other: [at] })), 1, 'x', null],
    ],
    ['what writes itself', rows((at) => ({ when: new Date(at * 1e9), list: { toJSON: () => [at] } }))],
    ['numbers and objects in one column', rows((at) => ({ a: at % 2 === 0 ? at : { b: at } }))],
  ])('keeps %s', (_, value) => {
    expect(unpackJson(packJson(value))).toEqual(plain(value))
    expect(JSON.stringify(unpackJson(packJson(value)))).toBe(JSON.stringify(value))
  })

  it('leaves small answers as they are', () => {
    const answer = { ok: true, value: { name: '年报', list: [1, { a: null }] } }
    expect(packJson(answer)).toBe(JSON.stringify(answer))
  })

  it('takes no text that is no JSON', () => {
    expect(() => unpackJson('{')).toThrow(SyntaxError)
  })
})
