/** Told how many of so many sheets are read; a part of a sheet counts as a fraction. */
export type ReadProgress = (done: number, total: number) => void

/** The same in whole hundredths, as whoever looks on is told. */
export function inHundredths(tell: (part: { readonly done: number; readonly total: number }) => void): ReadProgress {
  return (done, total) => tell({ done: Math.floor((100 * done) / Math.max(1, total)), total: 100 })
}
