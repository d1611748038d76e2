import { foldWidth } from './mentions/fold-width'
import type { ReportText } from './report-text'

const year = /(?<year>(?:19|20)\d\d)年/gu

/** The year that a finished report is about: that of its title, else the one that its text names most; null where none is named. */
export function reportYear({ blocks }: ReportText): number | null {
  const paragraphs = blocks.filter((block) => block.tag === 'paragraph')
  const titles = paragraphs.filter(({ role }) => role.tag === 'title')
  return mostNamed(titles.map(({ text }) => text)) ?? mostNamed(paragraphs.map(({ text }) => text))
}

/** The later one where two are named as often. */
function mostNamed(texts: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const text of texts) {
    for (const { groups } of foldWidth(text).matchAll(year)) {
      const named = Number(groups?.['year'])
      counts.set(named, (counts.get(named) ?? 0) + 1)
    }
  }
  const [first] = [...counts].sort(([one, often], [other, seldom]) => seldom - often || other - one)
  return first?.[0] ?? null
}
