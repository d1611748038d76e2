import { useState } from 'react'

/** What stands beside the paper. */
export interface ReportPanels {
  readonly isOutlineShown: boolean
  readonly isSideShown: boolean
  readonly toggleOutline: () => void
  readonly toggleSide: () => void
  readonly showSide: () => void
}

/** So wide a window has room for the paper between both panels, and so wide a one for the paper and one of them. */
const roomForBoth = 1280
const roomForOne = 960

/** Folded in a narrow window until they are asked for. */
export function useReportPanels(): ReportPanels {
  const [isOutlineShown, setOutline] = useState(window.innerWidth >= roomForBoth)
  const [isSideShown, setSide] = useState(window.innerWidth >= roomForOne)
  return {
    isOutlineShown,
    isSideShown,
    toggleOutline: () => setOutline(!isOutlineShown),
    toggleSide: () => setSide(!isSideShown),
    showSide: () => setSide(true),
  }
}
