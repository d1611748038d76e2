/**
 * Labels that several bureaus write a little differently: 养老床位数 and 养老床位, “低保、特困”人数 and 低保特困人数. Gives for each such label the one
 * that stands for all, the known or most common; two that stand in one table are two things and stay apart.
 */
export function labelVariants(
  tables: readonly ReadonlySet<string>[],
  known: readonly string[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const labels of tables) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const groups = new Map<string, Set<string>>()
  for (const label of [...known, ...counts.keys()]) {
    const key = variantKey(label)
    const group = groups.get(key) ?? new Set<string>()
    group.add(label)
    groups.set(key, group)
  }
  const found = new Map<string, string>()
  for (const group of groups.values()) {
    if (group.size < 2) continue
    const labels = [...group]
    if (tables.some((table) => labels.filter((label) => table.has(label)).length > 1)) continue
    const ofProject = labels.find((label) => known.includes(label))
    const common = labels.reduce((best, label) => ((counts.get(label) ?? 0) > (counts.get(best) ?? 0) ? label : best))
    for (const label of labels) if (label !== (ofProject ?? common)) found.set(label, ofProject ?? common)
  }
  return found
}

/** Equal for labels that differ in width, blanks, signs and a closing 数 only. 户数 and 人数 say what is counted and stay. */
export function variantKey(label: string): string {
  const folded = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、,，。:：;；"'“”‘’《》<>_-]/gu, '')
  const bare = folded.replace(/(?:总数|个数|数量|数)$/u, '')
  return bare.length < 2 || /[户人次]$/u.test(bare) ? folded : bare
}
