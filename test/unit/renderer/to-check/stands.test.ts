import { beforeEach, describe, expect, it, vi } from 'vitest'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.resetModules()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const load = () => import('../../../../renderer/to-check/stands')
const stand = { year: 2022, missing: 3, toCheck: 1 }

describe('keepStand', () => {
  it('remembers the newest of each file, and no more than a list can show', async () => {
    const { keepStand, loadStands } = await load()
    for (let at = 0; at < 60; at += 1) keepStand(`${at}.nianbao`, { ...stand, missing: at })
    keepStand('59.nianbao', stand)
    expect(Object.keys(loadStands())).toHaveLength(40)
    expect(loadStands()['59.nianbao']).toEqual(stand)
    expect(loadStands()['0.nianbao']).toBeUndefined()
  })
})

describe('loadStands', () => {
  it('leaves out what is no stand', async () => {
    kept.set('nianbao.stands', JSON.stringify({ 甲: stand, 乙: { year: '2022' }, 丙: null }))
    expect((await load()).loadStands()).toEqual({ 甲: stand })
    kept.set('nianbao.stands', '{')
    expect((await load()).loadStands()).toEqual({})
  })
})
