/** The year that the name of a file says, or of the nearest folder that says one; null where it says none or several. */
export function yearOfFile(path: string): number | null {
  for (const part of path.split('/').reverse()) {
    const years = new Set(
      [...part.normalize('NFKC').matchAll(/(?<!\d)(20\d{2}|19\d{2})(?!\d)/gu)].map(([, year]) => year),
    )
    const [year, ...others] = years
    if (year !== undefined) return others.length === 0 ? Number(year) : null
  }
  return null
}
