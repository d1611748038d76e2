import { useEffect, type RefObject } from 'react'

/**
 * The grid library gives its header cells a role and the rows that hold them none, so that a screen reader finds cells without
 * a row. The rows get theirs as they come: the library draws them anew when columns change.
 */
export function useHeaderRows(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const mark = (): void => {
      for (const row of current.querySelectorAll('.header-rgRow:not([role])')) row.setAttribute('role', 'row')
    }
    mark()
    const observer = new MutationObserver(mark)
    observer.observe(current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [frame])
}
