import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileWhole } from '../adapters/files/write-file-whole'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState {
  /** Place on the screens; null: let the system choose. */
  readonly position: { readonly x: number; readonly y: number } | null
  readonly width: number
  readonly height: number
  readonly isMaximised: boolean
}

/** Fits the screens of office PCs, 1366 × 768, with the taskbar. */
export const firstState: WindowState = { position: null, width: 1280, height: 700, isMaximised: true }

/** The smallest window in which every screen can be used, in pixels. */
export const smallest = { width: 900, height: 560 } as const

const isSize = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value < 20_000

/** The stored state where it is whole and still lies on a screen: a screen may have been unplugged since. */
export function parseWindowState(text: string, screens: readonly Area[]): WindowState {
  try {
    const stored = JSON.parse(text) as Partial<WindowState> | null
    const { width, height, position, isMaximised } = stored ?? {}
    if (!isSize(width, smallest.width) || !isSize(height, smallest.height)) return firstState
    const seen =
      position && isOnScreen({ ...position, width, height }, screens) ? { x: position.x, y: position.y } : null
    return { width, height, position: seen, isMaximised: isMaximised === true }
  } catch {
    return firstState
  }
}

/** Whether the top of the window can be grabbed: a good part of its title bar lies on one screen. */
function isOnScreen(window: Area, screens: readonly Area[]): boolean {
  if (!Number.isInteger(window.x) || !Number.isInteger(window.y)) return false
  const titleHeight = 40
  const grip = 120
  return screens.some((screen) => {
    const left = Math.max(window.x, screen.x)
    const right = Math.min(window.x + window.width, screen.x + screen.width)
    return right - left >= grip && window.y >= screen.y && window.y + titleHeight <= screen.y + screen.height
  })
}

const fileIn = (folder: string): string => join(folder, 'window.json')

/** The window as it was left, brought onto a screen that is there. */
export function readWindowState(folder: string, screens: readonly Area[]): WindowState {
  try {
    return parseWindowState(readFileSync(fileIn(folder), 'utf8'), screens)
  } catch {
    // The first start has no file yet.
    return firstState
  }
}

/** Losing the state costs the user one drag of the mouse, so a refusal of the disk is not told. */
export async function writeWindowState(folder: string, state: WindowState): Promise<void> {
  await writeFileWhole(fileIn(folder), new TextEncoder().encode(JSON.stringify(state)))
}
