import { describe, expect, it } from 'vitest'
import { directions, mayImport, nodeDirections, roomOf, windowDirections } from '../../lint/import-directions.mjs'

/** Whether one room leads to another along what it may import. */
function reaches(table: Readonly<Record<string, readonly string[]>>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const waiting = [...(table[from] ?? [])]
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
    if (room === to) return true
    if (seen.has(room)) continue
    seen.add(room)
    waiting.push(...(table[room] ?? []))
  }
  return false
}

describe('mayImport', () => {
  it('lets hosts use jobs and adapters, and neither of these a host', () => {
    expect(mayImport('electron/wiring', 'electron/adapters/files')).toBe(true)
    expect(mayImport('electron/worker', 'electron/jobs/heavy')).toBe(true)
    expect(mayImport('electron/jobs/report', 'electron/adapters/files')).toBe(false)
    expect(mayImport('electron/adapters/files', 'electron/host')).toBe(false)
    expect(mayImport('electron/worker', 'electron/host')).toBe(false)
  })

  it('opens shared to the Node side, and the Node side to nothing of shared', () => {
    expect(mayImport('electron/jobs', 'shared/render/pages')).toBe(true)
    expect(mayImport('shared/api', 'electron/jobs')).toBe(false)
  })

  it('has no circle between the rooms of the Node side', () => {
    const circles = Object.keys(nodeDirections).filter((room) => reaches(nodeDirections, room, room))
    expect(circles).toEqual([])
  })

  it('lets features of the window share what lies below them, and go round nowhere', () => {
    expect(mayImport('renderer/report/paper', 'shared/report')).toBe(true)
    expect(mayImport('renderer/checks', 'renderer/templates')).toBe(true)
    expect(mayImport('renderer/checks', 'renderer/report')).toBe(false)
    expect(mayImport('renderer/import', 'renderer/home')).toBe(false)
    const circles = Object.keys(windowDirections).filter((room) => reaches(windowDirections, room, room))
    expect(circles).toEqual([])
  })

  it('lets no room of shared lead back to what it is made for', () => {
    expect(reaches(directions, 'shared/model', 'shared/report')).toBe(false)
    expect(reaches(directions, 'shared/report', 'shared/template')).toBe(false)
    expect(reaches(directions, 'shared/project', 'shared/import/accept')).toBe(false)
  })
})

describe('roomOf', () => {
  it('gives the innermost room of a file', () => {
    expect(roomOf('electron/jobs/session/task-runner.ts')).toBe('electron/jobs/session')
    expect(roomOf('electron/jobs/ports.ts')).toBe('electron/jobs')
    expect(roomOf('shared/issue.ts')).toBe('shared')
    expect(roomOf('renderer/main.tsx')).toBeNull()
  })
})
