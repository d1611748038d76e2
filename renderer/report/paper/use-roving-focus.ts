import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { nextPlace } from './next-place'

const places = '.report-figure, .report-action, .report-mark, .report-contents a'

/**
 * Makes the whole paper one stop of the Tab key: arrow keys, Home and End go from figure to figure and to the buttons between
 * them, and Tab leaves the paper and comes back to where it was. `drawn` changes whenever the paper may be drawn otherwise.
 */
export function useRovingFocus(paper: RefObject<HTMLElement | null>, drawn: unknown): (event: KeyboardEvent) => void {
  const current = useRef<HTMLElement | null>(null)
  const stopAt = (place: HTMLElement): void => {
    current.current?.setAttribute('tabindex', '-1')
    place.setAttribute('tabindex', '0')
    current.current = place
  }
  useLayoutEffect(() => {
    const element = paper.current
    if (!element) return undefined
    if (!current.current?.isConnected) {
      const first = element.querySelector<HTMLElement>(places)
      if (first) stopAt(first)
    }
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.matches(places)) stopAt(target)
    }
    element.addEventListener('focusin', onFocus)
    return () => element.removeEventListener('focusin', onFocus)
  }, [paper, drawn])
  return (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return
    const all = [...(paper.current?.querySelectorAll<HTMLElement>(places) ?? [])]
    const at = nextPlace(event.key, all.indexOf(target), all.length, (place) => cellOf(all[place]))
    const next = at === null ? undefined : all[at]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}

/** Row and column of the table cell that a place stands in; null outside of tables. */
function cellOf(place: HTMLElement | undefined): { readonly row: number; readonly column: number } | null {
  const cell = place?.closest('td')
  const row = cell?.closest('tr')
  return cell && row ? { row: row.rowIndex, column: cell.cellIndex } : null
}
