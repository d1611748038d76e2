import { cellAddress, rangeAddress } from '../../../../shared/sheet/cell-address'
import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { gridOf, type CellSeed } from '../grid'
import type { MessyValue } from './messy-data'

/** What a person would read in one cell of a made sheet. */
export interface ExpectedFigure {
  readonly indicator: string
  readonly region: string | null
  /** As `periodKey` writes it: 2021, 2021Q1, 2021-05. */
  readonly period: string
  readonly unit: string | null
  readonly value: MessyValue
  /** 城市 of 低保对象, which is named by both. */
  readonly part?: string
}

/** A sheet under construction, with what each of its cells means. */
export class Canvas {
  private readonly cells: CellSeed[][] = []
  private readonly merges: string[] = []
  readonly expected = new Map<string, ExpectedFigure>()
  readonly hiddenRows: number[] = []

  /** `top` and `left` shift everything that is put. */
  constructor(
    private readonly top = 0,
    private readonly left = 0,
  ) {}

  put(row: number, column: number, seed: CellSeed): void {
    const line = (this.cells[row + this.top - 1] ??= [])
    line[column + this.left - 1] = seed
  }

  figure(row: number, column: number, seed: CellSeed, figure: ExpectedFigure): void {
    this.put(row, column, seed)
    this.expected.set(cellAddress(row + this.top, column + this.left), figure)
  }

  /** The figures of a row are a part: known by its own name beside that of the whole. */
  rename(row: number, part: string): void {
    for (const [address, figure] of this.expected)
      if (address.replace(/^[A-Z]+/u, '') === String(row + this.top)) this.expected.set(address, { ...figure, part })
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return
    const [down, across] = [this.top, this.left]
    this.merges.push(
      rangeAddress({ top: top + down, left: left + across, bottom: bottom + down, right: right + across }),
    )
  }

  grid(name: string): CellGrid {
    const rows = Array.from(this.cells, (line?: readonly CellSeed[]) =>
      Array.from(line ?? [], (seed?: CellSeed) => seed ?? null),
    )
    return gridOf(rows, { name, merges: this.merges, hiddenRows: this.hiddenRows })
  }
}
