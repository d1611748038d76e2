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

const load = () => import('../../../../renderer/issues/aside-store')

describe('setAside', () => {
  it('remembers by file what was set aside, over a restart, until it is taken back', async () => {
    const first = await load()
    first.setAside('甲.nianbao', 'rise', true)
    first.setAside('乙.nianbao', 'fall', true)
    vi.resetModules()
    const again = await load()
    expect(again.useAside.getState().byFile).toEqual({
      '甲.nianbao': [first.markOf('rise')],
      '乙.nianbao': [first.markOf('fall')],
    })
    again.setAside('甲.nianbao', 'rise', false)
    expect(again.useAside.getState().byFile['甲.nianbao']).toEqual([])
  })

  it('begins anew where what was kept cannot be read', async () => {
    kept.set('nianbao.set-aside', '{"甲": [1, "2"], "乙": 3')
    expect((await load()).useAside.getState().byFile).toEqual({})
  })
})

describe('markOf', () => {
  it('tells keys apart in a few characters', async () => {
    const { markOf } = await load()
    const marks = Array.from({ length: 5000 }, (_, at) => markOf(`["rule",[["check.rise",{"indicator":"${at}"}]]]`))
    expect(new Set(marks).size).toBe(5000)
    expect(Math.max(...marks.map(({ length }) => length))).toBeLessThan(16)
  })
})
