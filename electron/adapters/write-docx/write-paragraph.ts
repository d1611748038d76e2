import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  FootnoteReferenceRun,
  LineRuleType,
  PageNumber,
  Paragraph,
  SimpleField,
  TextRun,
  type IIndentAttributesProperties,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
  type ParagraphChild,
} from 'docx'
import type { WordParagraph, WordRun } from '../../../shared/render/docx/plan'
import { toEighths, toTwips } from './units'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
/** Quotation marks, dashes and dots stand in both faces; the hint has them set in the Chinese one. */
export const chineseMarks = { hint: 'eastAsia' } as const

/** A paragraph for the docx library, in a bookmark where it has one. */
export function writeParagraph(paragraph: WordParagraph): Paragraph {
  const look = runLook(paragraph)
  const runs = paragraph.runs.map((run) => writeRun(run, look))
  const children = paragraph.bookmark === null ? runs : [new Bookmark({ id: paragraph.bookmark, children: runs })]
  return new Paragraph({ ...paragraphOptions(paragraph), children })
}

function paragraphOptions(paragraph: WordParagraph): IParagraphOptions {
  const { size, align, indent, space, ruleBelow } = paragraph
  return {
    style: paragraph.style,
    ...(paragraph.startsPage ? { pageBreakBefore: true } : {}),
    ...(paragraph.keepNext ? { keepNext: true } : {}),
    ...(align === null ? {} : { alignment: alignments[align] }),
    ...(indent === null ? {} : { indent: writeIndent(indent) }),
    ...(size === null && space === null ? {} : { spacing: writeSpacing(paragraph) }),
    ...(ruleBelow === null
      ? {}
      : {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: toEighths(ruleBelow.width),
              color: ruleBelow.colour.slice(1),
              space: Math.round(ruleBelow.space),
            },
          },
        }),
    ...(paragraph.runsIn ? { run: { vanish: true, specVanish: true } } : {}),
  }
}

function writeIndent({ left, hanging, right }: NonNullable<WordParagraph['indent']>): IIndentAttributesProperties {
  return {
    left: toTwips(left),
    right: toTwips(right),
    ...(hanging > 0 ? { hanging: toTwips(hanging) } : { firstLine: 0, firstLineChars: 0 }),
  }
}

function writeSpacing({ size, space }: WordParagraph): ISpacingProperties {
  return {
    ...(space === null ? {} : { before: toTwips(space.before), after: toTwips(space.after) }),
    ...(size === null ? {} : { line: toTwips(size.pitch), lineRule: LineRuleType.EXACT }),
  }
}

function runLook({ size, look }: WordParagraph): IRunOptions {
  return {
    font:
      look === null
        ? chineseMarks
        : { ...chineseMarks, ascii: look.font.latin, hAnsi: look.font.latin, eastAsia: look.font.eastAsian },
    ...(look === null ? {} : { color: look.colour.slice(1) }),
    ...(size === null ? {} : { size: `${size.size}pt` }),
  }
}

/** A footnote of Word's own: the program numbers its mark and sets the note at the foot of the page. */
function writeFootnote(note: readonly WordRun[]): ParagraphChild {
  const children = [new TextRun({ text: ' ' }), ...note.map((run) => writeRun(run, { font: chineseMarks }))]
  return new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children })] })
}

function writeRun(run: WordRun, look: IRunOptions): ParagraphChild {
  switch (run.tag) {
    case 'text': {
      const text = new TextRun({ ...look, text: run.text })
      return run.bookmark === null ? text : new Bookmark({ id: run.bookmark, children: [text] })
    }
    case 'footnote':
      return writeFootnote(run.note)
    case 'sequence':
      return new SimpleField(`SEQ ${run.name} \\* ARABIC`, run.text)
    case 'line-break':
      return new TextRun({ break: 1 })
    case 'page-number':
      return new TextRun({ ...look, children: [PageNumber.CURRENT] })
    // A number names the style of headings of that level in every language of Word.
    case 'section':
      return new SimpleField('STYLEREF 1', run.text)
  }
}
