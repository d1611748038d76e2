import { useEffect, useState, type RefObject } from 'react'
import { point, zoomOf, type Zoom } from './zoom'

export interface PaperZoom {
  /** The share that the paper stands at now, for example 0.9. */
  readonly shown: number
  readonly choose: (zoom: Zoom) => void
}

const storageKey = 'nianbao.zoom'

/**
 * The zoom of the paper on its ground, as last chosen on this computer; at first at full size, or smaller where the paper would not fit.
 * Sets `--pt`, the length of a point, on the ground: not by a container of the style sheet, since then every change of a figure would lay
 * out the whole report.
 */
export function useZoom(ground: RefObject<HTMLElement | null>, pageWidth: number): PaperZoom {
  const [zoom, setZoom] = useState<Zoom | null>(stored)
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const element = ground.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ground])
  const shown = zoomOf(zoom, room, pageWidth)
  useEffect(() => {
    if (room > 0) ground.current?.style.setProperty('--pt', `${(shown * point).toFixed(4)}px`)
  }, [ground, shown, room])
  return {
    shown,
    choose: (next) => {
      localStorage.setItem(storageKey, String(next))
      setZoom(next)
    },
  }
}

function stored(): Zoom | null {
  const kept = localStorage.getItem(storageKey)
  if (kept === null) return null
  return kept === 'width' ? 'width' : Number.isFinite(Number(kept)) ? Number(kept) : null
}
