import { describe, expect, it } from 'vitest'
import { changedList, joinedList, type List } from '../../shared/list'

const numbers = [1, 2, 3, 4]
const texts = (list: List<number>): List<string> => changedList(list, (value) => `<${value}>`)

describe('changedList', () => {
  it('answers as an array of the changed elements would', () => {
    const [made, kept] = [texts(numbers), ['<1>', '<2>', '<3>', '<4>']]
    expect([...made]).toEqual(kept)
    expect(made.length).toBe(kept.length)
    for (const index of [0, 3, 4, -1, -4, -5]) expect(made.at(index)).toBe(kept.at(index))
    expect(made.map((text, at) => `${text}${at}`)).toEqual(kept.map((text, at) => `${text}${at}`))
    expect(made.filter((text, at) => at > 0 && text !== '<3>')).toEqual(['<2>', '<4>'])
    expect(made.find((text) => text > '<2>')).toBe('<3>')
    expect(made.find(() => false)).toBeUndefined()
    expect([made.some((text) => text === '<4>'), made.some((text) => text === '')]).toEqual([true, false])
    expect([made.every((text) => text !== ''), made.every((text) => text === '<1>')]).toEqual([true, false])
    expect(JSON.stringify(made)).toBe(JSON.stringify(kept))
  })

  it('makes an element only when it is asked for', () => {
    let made = 0
    const list = changedList(numbers, (value) => ((made += 1), value * 10))
    expect([list.length, made]).toEqual([4, 0])
    expect([list.at(2), made]).toEqual([30, 1])
  })
})

describe('joinedList', () => {
  it('goes through one list after the other, empty ones too', () => {
    const joined = joinedList([[], numbers, [], [], [5], []])
    expect([...joined]).toEqual([1, 2, 3, 4, 5])
    expect([-1, 0, 3, 4, 5].map((index) => joined.at(index))).toEqual([5, 1, 4, 5, undefined])
    expect(joinedList([]).at(0)).toBeUndefined()
  })
})
