import { unzipSync } from 'fflate'

export interface PartComparison {
  /** Names of the parts whose bytes differ. */
  readonly changed: readonly string[]
  /** Addresses of the cells whose XML differs, with their part. */
  readonly cells: readonly string[]
  /** Anything that differs besides cells of sheets and the request to compute on opening. */
  readonly problems: readonly string[]
}

const cellPattern = /<((?:[\w.-]+:)?)c(?=[\s>/])[^>]*?(?:\/>|>[\s\S]*?<\/\1c>)/gu

/** Compares two packages byte by byte, and sheets that differ cell by cell with everything between the cells. */
export function compareParts(before: Uint8Array, after: Uint8Array): PartComparison {
  const [old, now] = [unzipSync(before), unzipSync(after)]
  const changed: string[] = []
  const cells: string[] = []
  const problems: string[] = []
  if (Object.keys(old).join() !== Object.keys(now).join()) problems.push('other parts or another order')
  for (const [name, content] of Object.entries(old)) {
    const other = now[name]
    if (!other || Buffer.from(content).equals(other)) continue
    changed.push(name)
    const [one, two] = [Buffer.from(content).toString('utf8'), Buffer.from(other).toString('utf8')]
    if (name.includes('worksheets/')) {
      if (one.replace(cellPattern, '§') !== two.replace(cellPattern, '§')) problems.push(`${name} outside of cells`)
      const [left, right] = [one.match(cellPattern) ?? [], two.match(cellPattern) ?? []]
      left.forEach((cell, at) => {
        if (cell !== right[at])
          cells.push(`${name.split('/').at(-1) ?? ''}!${/\sr="([A-Z]+\d+)"/u.exec(cell)?.[1] ?? `#${at}`}`)
      })
    } else if (two.replace(/<(?:[\w.-]+:)?calcPr fullCalcOnLoad="1"\/>| fullCalcOnLoad="1"/u, '') !== one)
      problems.push(name)
  }
  return { changed, cells, problems }
}
