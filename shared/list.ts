/** What may be asked of many elements. An array has it all; a `LazyList` has it without keeping its elements. */
export interface List<T> extends Iterable<T> {
  readonly length: number
  at(index: number): T | undefined
  map<U>(make: (element: T, index: number) => U): U[]
  filter(isWanted: (element: T, index: number) => boolean): T[]
  find(isWanted: (element: T, index: number) => boolean): T | undefined
  some(isWanted: (element: T, index: number) => boolean): boolean
  every(isWanted: (element: T, index: number) => boolean): boolean
}

/**
 * A list that makes an element whenever it is asked for one, so that a million of them need no room. Asked twice it gives two
 * equal objects. It does not cross to another thread: that takes an array (`[...list]`).
 */
export abstract class LazyList<T> implements List<T> {
  abstract readonly length: number

  /** The element at an index that the list has. */
  protected abstract make(index: number): T

  at(index: number): T | undefined {
    const from = index < 0 ? this.length + index : index
    return from >= 0 && from < this.length ? this.make(from) : undefined
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let index = 0; index < this.length; index += 1) yield this.make(index)
  }

  map<U>(make: (element: T, index: number) => U): U[] {
    const made: U[] = []
    for (let index = 0; index < this.length; index += 1) made.push(make(this.make(index), index))
    return made
  }

  filter(isWanted: (element: T, index: number) => boolean): T[] {
    const wanted: T[] = []
    for (let index = 0; index < this.length; index += 1) {
      const element = this.make(index)
      if (isWanted(element, index)) wanted.push(element)
    }
    return wanted
  }

  find(isWanted: (element: T, index: number) => boolean): T | undefined {
    for (let index = 0; index < this.length; index += 1) {
      const element = this.make(index)
      if (isWanted(element, index)) return element
    }
    return undefined
  }

  some(isWanted: (element: T, index: number) => boolean): boolean {
    return this.find(isWanted) !== undefined
  }

  every(isWanted: (element: T, index: number) => boolean): boolean {
    return this.find((element, index) => !isWanted(element, index)) === undefined
  }

  toJSON(): readonly T[] {
    return [...this]
  }
}

/** The elements of another list, each changed when it is asked for. */
export function changedList<T, U>(list: List<T>, change: (element: T) => U): List<U> {
  return new ChangedList(list, change)
}

class ChangedList<T, U> extends LazyList<U> {
  constructor(
    private readonly list: List<T>,
    private readonly change: (element: T) => U,
  ) {
    super()
  }

  get length(): number {
    return this.list.length
  }

  protected make(index: number): U {
    return this.change(elementOf(this.list, index))
  }
}

/** The elements of several lists, one list after the other. */
export function joinedList<T>(lists: readonly List<T>[]): List<T> {
  return new JoinedList(lists)
}

class JoinedList<T> extends LazyList<T> {
  /** Of every list the index of its first element here. */
  private readonly starts: readonly number[]
  readonly length: number

  constructor(private readonly lists: readonly List<T>[]) {
    super()
    let count = 0
    this.starts = lists.map(({ length }) => (count += length) - length)
    this.length = count
  }

  protected make(index: number): T {
    const at = lastAtOrBelow(this.starts, index)
    return elementOf(this.lists[at] ?? [], index - (this.starts[at] ?? 0))
  }
}

function elementOf<T>(list: List<T>, index: number): T {
  const element = list.at(index)
  if (element === undefined) throw new Error(`no element ${index} of ${list.length}`)
  return element
}

/** Index of the last number of an ordered list that is not above another; -1 when all are. */
function lastAtOrBelow(list: readonly number[], limit: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
