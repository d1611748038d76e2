import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IdleWatch } from '../../../electron/web/idle-watch'

describe('IdleWatch', () => {
  let ended = 0
  let watch: IdleWatch

  beforeEach(() => {
    vi.useFakeTimers()
    ended = 0
    watch = new IdleWatch(1000, () => (ended += 1))
  })
  afterEach(() => vi.useRealTimers())

  it('never ends before the first page was there', () => {
    vi.advanceTimersByTime(1_000_000)
    expect(ended).toBe(0)
  })

  it('ends some time after the last page is gone, once', () => {
    watch.lineOpened()
    watch.lineOpened()
    watch.lineClosed()
    vi.advanceTimersByTime(5000)
    expect(ended).toBe(0)
    watch.lineClosed()
    vi.advanceTimersByTime(999)
    expect(ended).toBe(0)
    vi.advanceTimersByTime(5000)
    expect(ended).toBe(1)
  })

  it('stays when a page comes back, and while something is answered', async () => {
    watch.lineOpened()
    watch.lineClosed()
    watch.lineOpened()
    vi.advanceTimersByTime(5000)
    expect(ended).toBe(0)
    let finish = (): void => undefined
    const answering = watch.during(() => new Promise<void>((resolve) => (finish = resolve)))
    watch.lineClosed()
    vi.advanceTimersByTime(1500)
    expect(ended).toBe(0)
    finish()
    await answering
    vi.advanceTimersByTime(1000)
    expect(ended).toBe(1)
  })
})
