import type { Page } from 'playwright-core'
import { tell } from './tell'

/** A fast turn of a wheel: pixels from frame to frame, and for how many frames. */
const pixels = 240
const frames = 300
/** A frame that takes longer is seen as a jerk. */
const jerkMilliseconds = 50

/** What scrolling through a grid takes, frame by frame, in milliseconds. */
interface Scrolled {
  /** From when a frame was due until it was painted. */
  readonly painted: readonly number[]
  readonly intervals: readonly number[]
}

/** Scrolls the grid of each page down and prints how long frames take, beside the bare grid of the same run. */
export async function benchScroll(name: string, own: Page, peer: Page): Promise<void> {
  const [ours, bare] = [await scroll(own), await scroll(peer)]
  tell(`${name}: frame due → painted`, ours.painted, 'RevoGrid with the same rows', bare.painted, 'ms')
  const jerks = ({ intervals }: Scrolled): number => intervals.filter((time) => time > jerkMilliseconds).length
  console.log(`  frames over ${jerkMilliseconds} ms: ${jerks(ours)} of ${frames}; RevoGrid's own: ${jerks(bare)}`)
}

async function scroll(page: Page): Promise<Scrolled> {
  // A page behind another draws no frames.
  await page.bringToFront()
  return page.evaluate<Scrolled>(`new Promise((resolve) => {
    const frame = [...document.querySelectorAll('revogr-viewport-scroll.rgCol *')]
      .find((one) => one.scrollHeight > one.clientHeight + 1000 && getComputedStyle(one).overflowY !== 'visible')
    const painted = []
    const intervals = []
    const { port1, port2 } = new MessageChannel()
    let due = 0
    let before = null
    port2.onmessage = () => {
      painted.push(performance.now() - due)
      if (painted.length === ${frames}) resolve({ painted, intervals })
      else requestAnimationFrame(step)
    }
    const step = (now) => {
      due = now
      if (before !== null) intervals.push(now - before)
      before = now
      frame.scrollTop += ${pixels}
      // Its task comes after the painting of this frame.
      port1.postMessage(null)
    }
    requestAnimationFrame(step)
  })`)
}
