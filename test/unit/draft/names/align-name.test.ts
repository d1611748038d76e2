import { describe, expect, it } from 'vitest'
import { alignName } from '../../../../shared/draft/names/align-name'

describe('alignName', () => {
  it('matches what stands in the same order, whatever lies between', () => {
    expect(alignName('城市低保标准', '城市居民低保平均标准').name).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('gives a sign that agrees by itself less than one in a run', () => {
    const { name } = alignName('社工师', '社会工作师')
    expect(name.every((credit) => credit > 0 && credit < 1)).toBe(true)
  })

  it('finds a run that stands at another place', () => {
    expect(alignName('兜底保障困难群众', '困难群众得到兜底保障').name.every((credit) => credit > 0.8)).toBe(true)
  })

  it('matches nothing where nothing agrees', () => {
    expect(alignName('殡仪馆', '结婚登记')).toEqual({ name: [0, 0, 0], words: [0, 0, 0, 0] })
  })
})
