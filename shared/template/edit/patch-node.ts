import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml'

/**
 * A node that says `value`, made of `node` as far as that goes: what did not change keeps its comments, quotes and style. An alias whose
 * content changes becomes a copy, so that the place it pointed to stays as it is.
 */
export function patchNode(document: Document, node: Node | null, value: unknown): Node {
  if (node && isSame(node.toJS(document), value)) return node
  if (isMap(node) && isRecord(value)) return patchMap(document, node, value)
  if (isSeq(node) && Array.isArray(value)) return patchList(document, node, value)
  if (isScalar(node) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) {
    node.value = value
    return node
  }
  const resolved = isAlias(node) ? node.resolve(document) : undefined
  if (resolved) return patchNode(document, withoutAnchors(resolved.clone() as Node), value)
  return document.createNode(value)
}

function patchMap(document: Document, node: YAMLMap, value: Readonly<Record<string, unknown>>): Node {
  const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key)
  node.items = node.items.filter(({ key }) => value[keyOf(key)] !== undefined)
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue
    const pair = node.items.find((item) => keyOf(item.key) === key)
    if (pair) pair.value = patchNode(document, (pair.value as Node | null) ?? null, part)
    else node.add(document.createPair(key, part))
  }
  return node
}

/** Items that stay keep their nodes; between two of them, changed items take the nodes of those that went, one for one. */
function patchList(document: Document, node: YAMLSeq, values: readonly unknown[]): Node {
  const before = node.items.map((item) => JSON.stringify((item as Node).toJS(document)))
  const after = values.map((value) => JSON.stringify(value))
  const kept = commonItems(before, after)
  const items: Node[] = []
  let [fromBefore, fromAfter] = [0, 0]
  for (const [atBefore, atAfter] of [...kept, [before.length, after.length] as const]) {
    const free = node.items.slice(fromBefore, atBefore) as Node[]
    for (const [at, value] of values.slice(fromAfter, atAfter).entries()) {
      items.push(patchNode(document, free[at] ?? null, value))
    }
    const same = node.items[atBefore] as Node | undefined
    if (same) items.push(same)
    ;[fromBefore, fromAfter] = [atBefore + 1, atAfter + 1]
  }
  node.items = items
  return node
}

/** The longest common run of two lists, as pairs of positions in order. */
export function commonItems(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [before: number, after: number])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length =
        before[row] === after[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
      lengths[row]?.fill(length, column, column + 1)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      pairs.push([row, column])
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/** A copy of a node must not bear the anchor of its original a second time. */
export function withoutAnchors(node: Node): Node {
  if ('anchor' in node) delete node.anchor
  if (isMap(node)) for (const { value } of node.items) if (value) withoutAnchors(value as Node)
  if (isSeq(node)) for (const item of node.items) if (item) withoutAnchors(item as Node)
  return node
}

/** Whether two plain values say the same, keys in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
