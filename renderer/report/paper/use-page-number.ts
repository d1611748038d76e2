import { useEffect, useState, type RefObject } from 'react'

/** The number of the page in the middle of the ground, from 1; `count` pages lie on it. */
export function usePageNumber(ground: RefObject<HTMLElement | null>, count: number): number {
  const [number, setNumber] = useState(1)
  useEffect(() => {
    const element = ground.current
    if (!element) return undefined
    let frame = 0
    const look = (): void => {
      frame = 0
      const middle = element.getBoundingClientRect().top + element.clientHeight / 2
      const pages = [...element.querySelectorAll('.report-paper')]
      const at = pages.findLastIndex((page) => page.getBoundingClientRect().top <= middle)
      setNumber(Math.max(1, at + 1))
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame)
    }
  }, [ground, count])
  return number
}
