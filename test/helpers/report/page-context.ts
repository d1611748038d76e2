import type { TextMark } from '../../../shared/render/pages/mark'
import type { Strip } from '../../../shared/render/pages/flow-box'
import type { PageContext } from '../../../shared/render/pages/set-text'
import { newsProfile } from '../../../shared/render/style/profiles/news'
import { textWidth, type StyleProfile } from '../../../shared/render/style/style-profile'
import type { Run, TableBlock } from '../../../shared/report/document'
import { estimatedMetrics } from './estimate-width'

/** What the parts of a page are built with, without a font. */
export function pageContext(profile: StyleProfile = newsProfile): PageContext {
  return { profile, metrics: estimatedMetrics, width: textWidth(profile) }
}

/** The texts of each strip, joined. */
export function wordsOf(strips: readonly Strip[]): readonly string[] {
  return strips.map((strip) =>
    textMarks(strip)
      .map(({ text }) => text)
      .join(''),
  )
}

export function textMarks(strip: Strip | undefined): readonly TextMark[] {
  return (strip?.marks ?? []).filter((mark): mark is TextMark => mark.tag === 'text')
}

export function runsOf(text: string): readonly Run[] {
  return [{ tag: 'text', text }]
}

/** A table of the columns 指标 and years; each row is its cells. */
export function plainTable(rows: readonly (readonly string[])[], changes: Partial<TableBlock> = {}): TableBlock {
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  return {
    ...{ tag: 'table', anchor: 't', caption: '指标', unit: '个', notes: [] },
    columns: Array.from({ length: columns }, (_, at) => ({
      header: at === 0 ? '指标' : `${2009 + at}年`,
      align: at === 0 ? 'left' : 'right',
      width: 1,
    })),
    rows: rows.map((cells) => ({ tag: 'row', indent: 0, cells: cells.map(runsOf) })),
    ...changes,
  }
}
