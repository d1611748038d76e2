import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstState, parseWindowState, readWindowState, writeWindowState } from '../../../electron/host/window-state'

const screens = [
  { x: 0, y: 0, width: 1366, height: 728 },
  { x: 1366, y: 0, width: 1920, height: 1080 },
]
const stateAt = (x: number, y: number) => ({ position: { x, y }, width: 1000, height: 600, isMaximised: false })

describe('parseWindowState', () => {
  it('keeps a window that lies on a screen', () => {
    for (const state of [stateAt(100, 50), stateAt(-800, 0), stateAt(3000, 500)]) {
      expect(parseWindowState(JSON.stringify(state), screens)).toEqual(state)
    }
  })

  it('lets the system place a window whose screen is gone or whose title bar is out of reach', () => {
    for (const state of [stateAt(4000, 0), stateAt(100, -300), stateAt(100, 1000), stateAt(-950, 0)]) {
      expect(parseWindowState(JSON.stringify(state), screens)).toEqual({ ...state, position: null })
    }
  })

  it.each(['', 'null', '[]', '{"width":1}', '{"width":"1000","height":600}', '{"width":1e9,"height":600}'])(
    'starts anew from %j',
    (text) => {
      expect(parseWindowState(text, screens)).toEqual(firstState)
    },
  )
})

describe('writeWindowState', () => {
  it('is read back at the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-state-'))
    expect(readWindowState(folder, screens)).toEqual(firstState)
    await writeWindowState(folder, { ...stateAt(10, 20), isMaximised: true })
    expect(readWindowState(folder, screens)).toEqual({ ...stateAt(10, 20), isMaximised: true })
    rmSync(folder, { recursive: true })
  })
})
