import type { ReportDocument } from '../../report/document'
import { buildBody } from './body'
import { coverParagraphs } from './cover-paragraphs'
import { footLines, headLines, wordPage } from './page-lines'
import type { DocxPlan, WordSection } from './plan'
import { wordFont } from './word-font'
import { buildWordStyles } from './word-style'
import type { StyleProfile } from '../style/style-profile'

/** The Word document of a report in the styles of a profile, as plain data. */
export function buildDocxPlan(document: ReportDocument, profile: StyleProfile): DocxPlan {
  const { thickRule, thinRule, ruleColour } = profile.table
  const styles = buildWordStyles(profile)
  const cover = profile.cover?.parts.map(({ style }) => wordFont(style.face)) ?? []
  const fonts = new Map([...styles.map(({ font }) => font), ...cover].map((font) => [font.eastAsian, font]))
  return {
    title: document.title,
    subject: `${document.bureau} ${document.year}年`,
    author: document.bureau,
    date: document.date,
    styles,
    fonts: [...fonts.values()],
    tableRules: { thick: thickRule, thin: thinRule, colour: ruleColour },
    page: wordPage(profile),
    sections: [...coverSection(document, profile), ...bodySections(document, profile)],
  }
}

function coverSection(document: ReportDocument, profile: StyleProfile): readonly WordSection[] {
  if (profile.cover === null) return []
  const blocks = coverParagraphs(profile.cover, document, profile)
  return [{ isWide: false, lines: null, startsNumbers: false, blocks }]
}

function bodySections(document: ReportDocument, profile: StyleProfile): readonly WordSection[] {
  return buildBody(document, profile).map((part, index) => ({
    ...part,
    lines: index === 0 ? { head: headLines(document, profile), foot: footLines(profile) } : null,
    startsNumbers: index === 0,
  }))
}
