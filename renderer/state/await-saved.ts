import { useWindow } from './window-store'

/** Resolves when every edit made in the window is on disk or was taken back. */
export function awaitSaved(): Promise<void> {
  return new Promise((resolve) => {
    if (useWindow.getState().unsaved === 0) {
      resolve()
      return
    }
    const stop = useWindow.subscribe(({ unsaved }) => {
      if (unsaved > 0) return
      stop()
      resolve()
    })
  })
}
