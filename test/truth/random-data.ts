import { seededRandom } from '../helpers/seeded-random'

/** What a series of figures is like; each is a way in which a sentence may become false. */
export const dataKinds = [
  ...(['rise', 'fall', 'equal', 'zero', 'negative', 'missing'] as const),
  ...(['provisional', 'hedged', 'break', 'tiny', 'huge', 'tie'] as const),
] as const
export type DataKind = (typeof dataKinds)[number]

/** A figure in hundredths, so that the oracle can compute with whole numbers. */
export interface PlainFigure {
  readonly hundredths: number
  readonly provisional: boolean
  /** 近 before the number: the true value lies just below. */
  readonly hedged: boolean
}

export interface PlainSeries {
  readonly kind: DataKind
  readonly figures: ReadonlyMap<number, PlainFigure>
  readonly breakYear: number | null
  /** Figures of the report year by region; the first region is the report's. */
  readonly regions: readonly number[]
}

export const firstYear = 2018
export const reportYear = 2022

/** Five years of figures of a kind, the same for the same seed. */
export function randomSeries(kind: DataKind, seed: number): PlainSeries {
  const random = seededRandom(seed)
  const upTo = (count: number): number => Math.floor(random() * count)
  const size = kind === 'huge' ? 1e9 : kind === 'tiny' ? 400 : 1e5
  const figures = new Map<number, PlainFigure>()
  let value = size + upTo(size)
  for (let year = firstYear; year <= reportYear; year += 1) {
    if (year > firstYear) value = nextValue(kind, value, size, upTo, year)
    if (kind === 'missing' && upTo(3) === 0) continue
    const isLast = year >= reportYear - 1
    figures.set(year, {
      hundredths: value,
      provisional: kind === 'provisional' && year === reportYear,
      hedged: kind === 'hedged' && isLast && upTo(2) === 0,
    })
  }
  const own = figures.get(reportYear)?.hundredths ?? size
  const other = (): number => (kind === 'tie' && upTo(2) === 0 ? own : size + upTo(size))
  return {
    kind,
    figures,
    breakYear: kind === 'break' ? firstYear + 1 + upTo(reportYear - firstYear) : null,
    regions: [own, other(), other()],
  }
}

function nextValue(kind: DataKind, value: number, size: number, upTo: (count: number) => number, year: number): number {
  switch (kind) {
    case 'rise':
      return value + 1 + upTo(size)
    case 'fall':
      return Math.max(1, value - 1 - upTo(Math.max(1, Math.floor(value / 3))))
    case 'equal':
      return year === reportYear ? value : value + upTo(3) - 1
    case 'zero':
      return upTo(2) === 0 ? 0 : upTo(size)
    case 'negative':
      return upTo(size) - Math.floor(size / 2)
    case 'tiny':
      return Math.max(0, value + upTo(7) - 3)
    case 'missing':
    case 'provisional':
    case 'hedged':
    case 'break':
    case 'huge':
    case 'tie':
      return Math.max(1, value + upTo(size) - Math.floor(size / 2))
  }
}
