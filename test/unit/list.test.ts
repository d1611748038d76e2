import { describe, expect, it } from 'vitest'
import { changedList, joinedList, type List } from '../../shared/list'

const numbers = [1, 2, 3, 4]
const texts = (list: List<number>): List<string> => changedList(list, (one) => `<${one}>`)

describe('changedList', () => {
  it('answers as an array of the changed elements would', () => {
    const [made, kept] = [texts(numbers), ['<1>', '<2>', '<3>', '<4>']]
    expect([...made]).toEqual(kept)
    expect(made.length).toBe(kept.length)
    for (const index of [0, 3, 4, -1, -4, -5]) expect(made.at(index)).toBe(kept.at(index))
    expect(made.map((one, at) => `${one}${at}`)).toEqual(kept.map((one, at) => `${one}${at}`))
    expect(made.filter((one, at) => at > 0 && one !== '<3>')).toEqual(['<2>', '<4>'])
    expect(made.find((one) => one > '<2>')).toBe('<3>')
    expect(made.find(() => false)).toBeUndefined()
    expect([made.some((one) => one === '<4>'), made.some((one) => one === '')]).toEqual([true, false])
    expect([made.every((one) => one !== ''), made.every((one) => one === '<1>')]).toEqual([true, false])
    expect(JSON.stringify(made)).toBe(JSON.stringify(kept))
  })

  it('makes an element only when it is asked for', () => {
    let made = 0
    const list = changedList(numbers, (one) => ((made += 1), one * 10))
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
