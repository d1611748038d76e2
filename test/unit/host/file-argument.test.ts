import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFileArgument } from '../../../electron/host/file-argument'

describe('findFileArgument', () => {
  it('finds the project that the system passes on, from the folder it was started in', () => {
    const here = resolve('/data')
    expect(findFileArgument(['.', '年报.nianbao'], here)).toBe(resolve('/data/年报.nianbao'))
    expect(findFileArgument([resolve('/other/A.NIANBAO'), '--flag'], here)).toBe(resolve('/other/A.NIANBAO'))
  })

  it('takes neither options nor other files', () => {
    expect(findFileArgument(['.', '--x=a.nianbao', '指标.xlsx'], '/data')).toBeNull()
  })
})
