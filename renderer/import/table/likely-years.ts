/** Years that figures without one are likely of, the likeliest first: that of the file's name, the one after the project's last, that one. */
export function likelyYears(file: string, known: readonly number[]): readonly number[] {
  const named = [...file.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year))
  const last = known.length === 0 ? [] : [Math.max(...known)]
  // A name with several years tells none.
  const years = [...(new Set(named).size === 1 ? named : []), ...last.flatMap((year) => [year + 1, year])]
  return [...new Set(years)]
}
