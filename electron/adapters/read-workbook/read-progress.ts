/** Told how many of so many sheets are read; a part of a sheet counts as a fraction. */
export type ReadProgress = (done: number, total: number) => void
