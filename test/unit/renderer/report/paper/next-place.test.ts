import { describe, expect, it } from 'vitest'
import { nextPlace } from '../../../../../renderer/report/paper/next-place'

// Places 0 and 7 stand in sentences, 1 to 6 in a table of three rows and two columns.
const cellOf = (place: number) =>
  place >= 1 && place <= 6 ? { row: Math.ceil(place / 2), column: (place - 1) % 2 } : null
const from = (at: number, ...keys: readonly string[]) => keys.map((key) => nextPlace(key, at, 8, cellOf))

describe('nextPlace', () => {
  it('goes along the reading order, to its ends, and not beyond', () => {
    expect(from(1, 'ArrowLeft', 'ArrowRight', 'Home', 'End')).toEqual([0, 2, 0, 7])
    expect(from(0, 'ArrowLeft', 'ArrowUp')).toEqual([null, null])
    expect(from(7, 'ArrowRight', 'ArrowDown')).toEqual([null, null])
  })

  it('stays in the column of a table, and leaves the table past its first and last row', () => {
    expect(from(3, 'ArrowUp', 'ArrowDown')).toEqual([1, 5])
    expect(from(2, 'ArrowUp')).toEqual([0])
    expect(from(5, 'ArrowDown')).toEqual([7])
  })

  it('leaves every other key alone', () => {
    expect(from(3, 'Enter', 'Tab', 'a')).toEqual([null, null, null])
    expect(nextPlace('ArrowRight', -1, 8, cellOf)).toBeNull()
  })
})
